import { toTwilioResponse } from '../http/answer';
import type {
  CreateResponse,
  FunctionCallback,
  FunctionContext,
  FunctionEvent,
  Handler,
} from '../http/function-handler';
import { refuseUnsigned } from './refuse-unsigned';
import { checkSignatureOptions, type SignatureOptions } from './signature-options';

/**
 * Wraps a Function's handler so that it is called only for requests that Twilio signed. Others are
 * answered `403`, or `500` if the deployment has no key to check with. A body that cannot be
 * verified is handled as `jsonBody` says.
 *
 * If Basic credentials are required, a signed request without any is answered `401` with a
 * challenge, because only then does Twilio send them (RFC 7617, section 2).
 *
 * @throws {TypeError} at start-up, for a handler that is not a function and an option that is
 *   unknown or of the wrong type.
 *
 * @example
 * ```js
 * const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
 * exports.handler = requireTwilioSignature((context, event, callback) => {
 *   callback(null, 'genuine');
 * });
 * ```
 */
export function requireTwilioSignature<
  Context extends object,
  Event extends object,
  Callback extends FunctionCallback,
>(
  handler: Handler<Context, Event, Callback>,
  createResponse: CreateResponse,
  options: SignatureOptions = {},
): Handler<Context, Event, Callback> {
  if (typeof handler !== 'function') throw new TypeError('the handler must be a function');
  checkSignatureOptions(options);
  return function signedRequestOnly(context, event, callback) {
    const answer = refuseUnsigned(context as FunctionContext, event as FunctionEvent, options);
    return answer === undefined
      ? handler(context, event, callback)
      : callback(null, toTwilioResponse(answer, createResponse));
  };
}
