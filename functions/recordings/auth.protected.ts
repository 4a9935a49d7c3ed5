/** `POST /recordings/auth`: asked by Studio whether a recording needs credentials. */
import { httpFunction } from '../../src/http/http-function';
import { recordingsAuthRoute } from '../../src/http/recordings-auth-route';

export const handler = httpFunction(recordingsAuthRoute, {
  createResponse: () => new Twilio.Response(),
  readPolicyAsset: () => Runtime.getAssets()['/policy.json']?.open(),
});
