import type { UrlOrigin } from './base-urls';

/**
 * Why a request is not taken for Twilio's.
 *
 * - `auth_token_missing`: there is no key to check with; the deployment's fault, not the sender's.
 * - `signature_missing`: no `X-Twilio-Signature`, or not exactly one.
 * - `signature_invalid`: it is not the signature of this request.
 * - `body_not_verifiable`: it is the signature of the URL, but the JSON body does not have the
 *   URL's hash in any known way of writing it.
 */
export type SignatureRefusal =
  | 'auth_token_missing'
  | 'signature_missing'
  | 'signature_invalid'
  | 'body_not_verifiable';

/**
 * The same in more detail, for the log: enough to correct a wrong setting.
 *
 * - `no_key`: neither `AUTH_TOKEN`, `AUTH_TOKEN_SECONDARY` nor `SIGNING_KEY` is set.
 * - `no_header`, `header_repeated`: of the signature.
 * - `request_malformed`: `event.request` is not what the runtime makes; a parameter took its place.
 * - `parameter_malformed`: a name or value that neither a form of Twilio's nor a signed JSON body
 *   can hold.
 * - `no_candidate_url_matched`: mostly a wrong base URL, a query that is not declared, or the token
 *   of another account.
 * - `credentials_missing`, `credentials_wrong`: of HTTP Basic authentication.
 */
export type RefusalDetail =
  | 'no_key'
  | 'no_header'
  | 'header_repeated'
  | 'request_malformed'
  | 'parameter_malformed'
  | 'no_candidate_url_matched'
  | 'body_not_verifiable'
  | 'credentials_missing'
  | 'credentials_wrong';

/** What the URLs that were tried looked like: enough to see a wrong base URL, and no value. */
export type MismatchHint = {
  readonly origin: UrlOrigin;
  readonly scheme: 'https' | 'http' | 'other';
  readonly host: 'twil.io' | 'loopback' | 'other' | 'none';
  readonly port: boolean;
  readonly path_segments: number;
  readonly query_parameters: number;
  readonly form_parameters: number;
  readonly keys: number;
};

export type Examination =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: SignatureRefusal;
      readonly detail: RefusalDetail;
      readonly candidates?: MismatchHint;
    };
