import { checkOptions, type OptionChecks } from '../settings/check-options';

/** What a Function may require of the requests that it accepts. */
export interface SignatureOptions {
  /**
   * Names of the parameters in the query of the URL that Twilio calls, in order. The runtime mixes
   * them with those of the body, but the signature covers the URL.
   *
   * @default []
   */
  readonly queryParameters?: readonly string[];
  /**
   * Accepts GET requests. Their parameters are part of the URL, which Twilio logs for seven days.
   *
   * @default false
   */
  readonly allowGet?: boolean;
  /**
   * What to do with a JSON body whose hash cannot be checked, because the runtime does not pass on
   * its bytes: `verify` refuses it; `verify-or-retry` refuses it with `503` when the URL's
   * signature is right, for a sender that then retries but gives up for good after `403`, like
   * Event Streams; `trust-gateway` accepts it when the URL's signature is right, and relies on the
   * gateway of a protected Function for the body.
   *
   * @default 'verify'
   */
  readonly jsonBody?: 'verify' | 'verify-or-retry' | 'trust-gateway';
  /**
   * Auth tokens of subaccounts, by account SID: requests about a resource of a subaccount are
   * signed with that subaccount's token.
   *
   * @default {}
   */
  readonly accountTokens?: Readonly<Record<string, string>>;
  /**
   * Credentials that the request must carry as well, by HTTP Basic authentication (RFC 7617). Put
   * them into the URL that Twilio calls: `https://NAME:PASSWORD@…`.
   */
  readonly basicCredentials?: { readonly username: string; readonly password: string };
}

const JSON_BODY: ReadonlySet<unknown> = new Set(['verify', 'verify-or-retry', 'trust-gateway']);

/** A lone surrogate cannot be encoded in a URL or a header. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.isWellFormed();

const CHECKS: OptionChecks<SignatureOptions> = {
  queryParameters: (value) => Array.isArray(value) && value.every(isText),
  allowGet: (value) => typeof value === 'boolean',
  jsonBody: (value) => JSON_BODY.has(value),
  accountTokens: (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(isText),
  basicCredentials: (value) => {
    const { username, password } = (value ?? {}) as Record<string, unknown>;
    return isText(username) && isText(password);
  },
};

/** @throws {TypeError} that names an option that is misspelt or of the wrong type. */
export function checkSignatureOptions(options: SignatureOptions): void {
  checkOptions(options, CHECKS);
}
