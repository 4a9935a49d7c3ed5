/** For the customer's other Functions: accepts only requests that Twilio signed. */
import type {
  AnyCallback,
  FunctionCallback,
  FunctionContext,
  FunctionEvent,
  Handler,
} from '../../src/http/function-handler';
import * as signature from '../../src/signature/require-twilio-signature';
import type { SignatureOptions } from '../../src/signature/signature-options';

export { verifyTwilioRequest } from '../../src/signature/verify-twilio-request';

/**
 * Wraps a Function's handler so that it is called for requests that Twilio signed, and for no
 * others: those are answered `403`.
 *
 * @throws {TypeError} for what is no function, and for an option that does not exist or is of the
 *   wrong type, at start-up.
 */
export function requireTwilioSignature<
  Context extends object = FunctionContext,
  Event extends object = FunctionEvent,
  Callback extends FunctionCallback = AnyCallback,
>(
  handler: Handler<Context, Event, Callback>,
  options?: SignatureOptions,
): Handler<Context, Event, Callback> {
  return signature.requireTwilioSignature(handler, () => new Twilio.Response(), options);
}
