/** For the customer's other Functions: accepts only requests that Twilio signed. */
import type { FunctionHandler } from '../../src/http/function-handler';
import * as signature from '../../src/signature/require-twilio-signature';
import type { SignatureOptions } from '../../src/signature/signature-options';

export { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';

export function requireTwilioSignature(handler: FunctionHandler, options?: SignatureOptions) {
  return signature.requireTwilioSignature(handler, () => new Twilio.Response(), options);
}
