import { checkOptions, type OptionChecks } from '../settings/check-options';

/** What a Function may ask of the requests that it lets in. */
export interface SignatureOptions {
  /**
   * Names of the parameters in the query of the URL that Twilio calls, in the order in which they
   * occur there. The runtime mixes them with those of the body; what is signed is the URL.
   *
   * @default []
   */
  readonly queryParameters?: readonly string[];
  /**
   * Lets GET requests in. Their parameters are part of the URL, which Twilio logs for seven days.
   *
   * @default false
   */
  readonly allowGet?: boolean;
  /**
   * What to do with a JSON body whose hash cannot be checked, because the runtime does not hand
   * over its bytes: `verify` refuses it; `verify-or-retry` refuses it by `503` when the URL's
   * signature is right, for a sender that then tries again and gives up for good after `403`, as
   * Event Streams does; `trust-gateway` lets it in when the URL's signature is right, and relies on
   * the gateway of a protected Function for the body.
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

/** A lone surrogate has no encoding, in no URL and in no header. */
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

/** @throws {TypeError} for an option that is misspelt or of the wrong type, by its name. */
export function checkSignatureOptions(options: SignatureOptions): void {
  checkOptions(options, CHECKS);
}
