import type { UrlOrigin } from './base-urls';

/**
 * Why a request does not count as Twilio's.
 *
 * - `auth_token_missing`: there is no key to check with, which is the deployment's fault, not the
 *   sender's.
 * - `signature_missing`: no `X-Twilio-Signature`, or not exactly one.
 * - `signature_invalid`: the signature does not match the request.
 * - `body_not_verifiable`: the signature matches the URL, but the JSON body does not match the
 *   URL's hash in any known serialisation.
 */
export type SignatureRefusal =
  | 'auth_token_missing'
  | 'signature_missing'
  | 'signature_invalid'
  | 'body_not_verifiable';

/**
 * More detail for the log, enough to correct a wrong setting.
 *
 * - `no_key`: neither `AUTH_TOKEN`, `AUTH_TOKEN_SECONDARY` nor `SIGNING_KEY` is set.
 * - `no_header`, `header_repeated`: the signature's header.
 * - `request_malformed`: `event.request` is not the runtime's; a parameter took its place.
 * - `parameter_malformed`: a name or value that neither a Twilio form nor a signed JSON body can
 *   hold.
 * - `no_candidate_url_matched`: mostly a wrong base URL, an undeclared query, or the token of
 *   another account.
 * - `credentials_missing`, `credentials_wrong`: for HTTP Basic authentication.
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

/** The form of the URLs that were tried: enough to spot a wrong base URL, without any value. */
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
