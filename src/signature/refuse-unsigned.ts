import { type Answer, refusal } from '../http/answer';
import type { FunctionContext, FunctionEvent } from '../http/function-handler';
import { log } from '../log/log';
import type { Examination } from './examination';
import { examineRequest } from './examine-request';
import type { SignatureOptions } from './signature-options';

/**
 * The answer and the log line for a request that Twilio did not sign, or that cannot be checked;
 * `undefined` for one that Twilio signed.
 */
export function refuseUnsigned(
  context: FunctionContext,
  event: FunctionEvent,
  options: SignatureOptions,
): Answer | undefined {
  const examination = examineRequest(context, event, options);
  if (examination.ok) return undefined;
  const { reason, detail, candidates } = examination;
  const setting = reason === 'auth_token_missing' ? 'AUTH_TOKEN' : undefined;
  log({ error: reason, setting, detail, candidates });
  return answerTo(examination, options);
}

/**
 * The sender is told no more than the contract's codes: what would help an attacker is in the log.
 */
function answerTo(
  { reason, detail }: Extract<Examination, { ok: false }>,
  { jsonBody }: SignatureOptions,
): Answer {
  if (reason === 'auth_token_missing') return refusal(500, reason);
  if (detail === 'credentials_missing') {
    return {
      ...refusal(401, reason),
      headers: { 'WWW-Authenticate': 'Basic realm="Twilio", charset="UTF-8"' },
    };
  }
  if (reason === 'body_not_verifiable' && jsonBody === 'verify-or-retry') {
    return refusal(503, reason);
  }
  return refusal(403, reason === 'signature_missing' ? reason : 'signature_invalid');
}
