import type { FunctionContext, FunctionEvent } from '../http/function-handler';
import { isPlainObject, ownValue } from '../json/plain-object';
import { readSettings } from '../settings/settings';
import { areBasicCredentials } from './are-basic-credentials';
import { baseUrls } from './base-urls';
import type { Examination, RefusalDetail } from './examination';
import { type Interpretation, interpretations } from './interpretations';
import { isBodyOfHash } from './json-body';
import { mismatchHint } from './mismatch-hint';
import { queryStrings } from './query-strings';
import { requestHeaders } from './request-headers';
import type { SignatureOptions } from './signature-options';
import { signingKeys } from './signing-keys';
import { urlCandidates } from './url-candidates';
import { verify } from './verify';

/**
 * Whether Twilio signed a Function's request, and if not, why not.
 *
 * Reads only the request's headers and parameters. `event.request` is not trusted: the sender's
 * parameters can take its place, so every step into it is checked, and in doubt the answer is no.
 * docs/signature.md has the rules.
 */
export function examineRequest(
  context: FunctionContext,
  event: FunctionEvent,
  options: SignatureOptions = {},
): Examination {
  if (!isPlainObject(event)) return missing('request_malformed');
  const settings = readSettings(context);
  const keys = signingKeys(event, settings, options);
  if (keys.length === 0) return { ok: false, reason: 'auth_token_missing', detail: 'no_key' };

  const headers = requestHeaders(event);
  if (headers === undefined) return missing('request_malformed');
  const signature = ownValue(headers, 'x-twilio-signature');
  if (Array.isArray(signature)) return missing('header_repeated');
  if (typeof signature !== 'string' || signature === '') return missing('no_header');

  const ways = interpretations(event, options);
  const [likeliest] = ways;
  if (likeliest === undefined) return invalid('parameter_malformed');
  const bases = baseUrls(context, settings, options);
  const signed = ways.filter((way) =>
    verify(signature, { urls: urlsOf(bases.urls, way), parameters: way.form, keys }),
  );
  if (signed.length === 0) {
    const candidates = mismatchHint(bases, likeliest, keys.length);
    return { ...invalid('no_candidate_url_matched'), candidates };
  }
  if (!signed.some(({ json }) => isBodyProved(json, options))) {
    return { ok: false, reason: 'body_not_verifiable', detail: 'body_not_verifiable' };
  }
  return credentialsVerdict(ownValue(headers, 'authorization'), options);
}

/** Every URL that the request may have been sent to; most genuine ones match the first. */
function* urlsOf(bases: readonly string[], { query }: Interpretation): Generator<string> {
  for (const base of bases) {
    for (const written of queryStrings(query)) yield* distinct(urlCandidates(base + written));
  }
}

function* distinct(urls: Iterable<string>): Generator<string> {
  const seen = new Set<string>();
  for (const url of urls) {
    // Stryker disable next-line ConditionalExpression: equivalent, a URL tried twice only takes longer.
    if (!seen.has(url)) yield url;
    seen.add(url);
  }
}

function isBodyProved(json: Interpretation['json'], { jsonBody }: SignatureOptions): boolean {
  if (json === undefined || jsonBody === 'trust-gateway') return true;
  return json.values().some((value) => isBodyOfHash(value, json.hash));
}

function credentialsVerdict(
  authorization: unknown,
  { basicCredentials }: SignatureOptions,
): Examination {
  if (basicCredentials === undefined) return { ok: true };
  if (authorization === undefined) return missing('credentials_missing');
  return typeof authorization === 'string' && areBasicCredentials(authorization, basicCredentials)
    ? { ok: true }
    : invalid('credentials_wrong');
}

function missing(detail: RefusalDetail) {
  return { ok: false, reason: 'signature_missing', detail } as const;
}

function invalid(detail: RefusalDetail) {
  return { ok: false, reason: 'signature_invalid', detail } as const;
}
