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
 * Wraps a Function's handler so that it is called only for requests that Twilio signed. All others
 * get `403`.
 *
 * @throws {TypeError} at start-up, for a handler that is not a function, and for an option that
 *   does not exist or is of the wrong type.
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
