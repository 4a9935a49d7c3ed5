import type { FunctionContext, FunctionEvent } from '../http/function-handler';
import type { SignatureRefusal } from './examination';
import { examineRequest } from './examine-request';
import { checkSignatureOptions, type SignatureOptions } from './signature-options';

export type SignatureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: SignatureRefusal };

/**
 * Whether Twilio signed a Function's request.
 *
 * @param context The Function's context: domain, path and keys.
 * @param event The Function's event: the request's parameters and headers.
 * @throws {TypeError} for an option that is unknown or of the wrong type.
 */
export function verifyTwilioRequest(
  context: FunctionContext,
  event: FunctionEvent,
  options: SignatureOptions = {},
): SignatureVerdict {
  checkSignatureOptions(options);
  const examination = examineRequest(context, event, options);
  return examination.ok ? { ok: true } : { ok: false, reason: examination.reason };
}
