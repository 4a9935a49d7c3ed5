import { type Answer, refusal, toTwilioResponse } from '../http/answer';
import type {
  CreateResponse,
  FunctionCallback,
  FunctionContext,
  FunctionEvent,
  Handler,
} from '../http/function-handler';
import { log } from '../http/log';
import type { Examination } from './examination';
import { examineRequest } from './examine-request';
import { checkSignatureOptions, type SignatureOptions } from './signature-options';

/**
 * Wraps a Function's handler so that it is called for requests that Twilio signed, and for no
 * others: those are answered `403`, and `500` where the deployment has no key to check with.
 *
 * Where Basic credentials are asked for, a signed request without any is answered `401` with a
 * challenge, because only then does Twilio send them (RFC 7617, section 2).
 *
 * @throws {TypeError} for an option that does not exist or is of the wrong type, at start-up.
 *
 * @example
 * ```js
 * const { requireTwilioSignature } = require(Runtime.getFunctions()['http/signed-request'].path);
 * exports.handler = requireTwilioSignature((context, event, callback) => callback(null, 'genuine'));
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
  checkSignatureOptions(options);
  return function signedRequestOnly(context, event, callback) {
    const examination = examineRequest(context as FunctionContext, event as FunctionEvent, options);
    if (examination.ok) return handler(context, event, callback);
    const { reason, detail, candidates } = examination;
    const setting = reason === 'auth_token_missing' ? 'AUTH_TOKEN' : undefined;
    log({ error: reason, setting, detail, candidates });
    return callback(null, toTwilioResponse(answerTo(examination), createResponse));
  };
}

/** The sender is told no more than the contract's codes: what would help an attacker is in the log. */
function answerTo({ reason, detail }: Extract<Examination, { ok: false }>): Answer {
  if (reason === 'auth_token_missing') return refusal(500, reason);
  if (detail === 'credentials_missing') {
    return {
      ...refusal(401, reason),
      headers: { 'WWW-Authenticate': 'Basic realm="Twilio", charset="UTF-8"' },
    };
  }
  return refusal(403, reason === 'signature_missing' ? reason : 'signature_invalid');
}
