/** `POST /recordings/auth`: Studio asks whether a recording needs credentials. */
import { platformOf } from '../../src/routes/platform';
import { recordingsAuthRoute } from '../../src/routes/recordings-auth';
import { signedRoute } from '../../src/routes/signed-route';

export const handler = signedRoute(
  recordingsAuthRoute,
  platformOf(() => ({ Runtime, Twilio })),
);
