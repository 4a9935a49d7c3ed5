/** `POST /eligibility/check`: Studio asks whether PHI may go to a contact. */
import { eligibilityCheckRoute } from '../../src/routes/eligibility-check';
import { platformOf } from '../../src/routes/platform';
import { signedRoute } from '../../src/routes/signed-route';

export const handler = signedRoute(
  eligibilityCheckRoute,
  platformOf(() => ({ Runtime, Twilio })),
);
