import type { FunctionContext, FunctionEvent } from '../http/function-handler';
import { isPlainObject, ownValue } from '../json/plain-object';
import { readSettings } from '../settings/settings';
import { requestUrls } from './request-urls';
import type { ParameterValue } from './sign';
import { verify } from './verify';

/**
 * Why a request is not taken for Twilio's.
 *
 * - `auth_token_missing`: there is no key to check with; the deployment's fault, not the caller's.
 * - `signature_missing`: no `X-Twilio-Signature`, or not exactly one.
 * - `signature_invalid`: it is not the signature of this request.
 */
export type SignatureRefusal = 'auth_token_missing' | 'signature_missing' | 'signature_invalid';

export type SignatureVerdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: SignatureRefusal };

/**
 * Whether Twilio signed the request that a Function is called with.
 *
 * Reads nothing of the request but its signature and its parameters. `event.request` is not
 * trusted: parameters of the sender's can take its place, so every step of the way into it is
 * checked, and in doubt the answer is no.
 */
export function verifyTwilioRequest(
  context: FunctionContext,
  event: FunctionEvent,
): SignatureVerdict {
  const settings = readSettings(context);
  const keys = [settings.AUTH_TOKEN, settings.AUTH_TOKEN_SECONDARY].filter(
    (key): key is string => key !== undefined,
  );
  if (keys.length === 0) return { ok: false, reason: 'auth_token_missing' };

  const signature = signatureOf(event);
  if (signature === undefined) return { ok: false, reason: 'signature_missing' };

  const parameters = parametersOf(event);
  const urls = requestUrls(context, settings);
  return parameters !== undefined && verify(signature, { urls, parameters, keys })
    ? { ok: true }
    : { ok: false, reason: 'signature_invalid' };
}

/** The runtime writes header names in lower case, and a header sent twice as a list. */
function signatureOf(event: FunctionEvent): string | undefined {
  const request = ownValue(event, 'request');
  const headers = isPlainObject(request) ? ownValue(request, 'headers') : undefined;
  const signature = isPlainObject(headers) ? ownValue(headers, 'x-twilio-signature') : undefined;
  return typeof signature === 'string' && signature !== '' ? signature : undefined;
}

/** The form's parameters, or `undefined` when some value cannot have come from a form. */
function parametersOf(event: FunctionEvent): Readonly<Record<string, ParameterValue>> | undefined {
  // Without a prototype, so that a parameter named `__proto__` is a parameter as any other.
  const parameters: Record<string, ParameterValue> = Object.create(null);
  for (const [name, value] of Object.entries(event)) {
    if (name === 'request') continue;
    if (!isParameterValue(value)) return undefined;
    parameters[name] = value;
  }
  return parameters;
}

function isParameterValue(value: unknown): value is ParameterValue {
  return (
    typeof value === 'string' ||
    (Array.isArray(value) && value.every((each) => typeof each === 'string'))
  );
}
