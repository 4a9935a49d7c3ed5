import { refusal, toTwilioResponse } from '../http/answer';
import type { CreateResponse, FunctionHandler } from '../http/function-handler';
import { log } from '../http/log';
import { verifyTwilioRequest } from './verify-twilio-request';

/**
 * Wraps a Function's handler so that it is called for requests that Twilio signed, and for no
 * others: those are answered `403`, and `500` where the deployment has no key to check with.
 *
 * @example
 * ```js
 * const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
 * exports.handler = requireTwilioSignature((context, event, callback) => callback(null, 'genuine'));
 * ```
 */
export function requireTwilioSignature(
  handler: FunctionHandler,
  createResponse: CreateResponse,
): FunctionHandler {
  return function signedRequestOnly(context, event, callback) {
    const verdict = verifyTwilioRequest(context, event);
    if (verdict.ok) return handler(context, event, callback);
    log({ error: verdict.reason });
    const status = verdict.reason === 'auth_token_missing' ? 500 : 403;
    return callback(null, toTwilioResponse(refusal(status, verdict.reason), createResponse));
  };
}
