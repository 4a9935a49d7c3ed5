/** `POST /recordings/auth`: Studio asks whether a recording needs credentials. */

import { recordingsAuthRoute } from '../../src/routes/recordings-auth';
import { signedRoute } from '../../src/routes/signed-route';

export const handler = signedRoute(recordingsAuthRoute, {
  createResponse: () => new Twilio.Response(),
  readPolicyAsset: () => Runtime.getAssets()['/policy.json']?.open(),
});
