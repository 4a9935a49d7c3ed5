/** Underscores that each begin an escape, as in `mara_2Elindqvist_40clinic_2Eexample_2Ecom`. */
const IDENTITY = /(?<![a-z0-9_])[a-z0-9]*(?:_[0-9a-f]{2}[a-z0-9]*)+(?![a-z0-9_])/gi;
/**
 * An `@` with a dot in the host after it (of 253 characters, RFC 1035), or a blank in a name:
 * `team_20` and `ward_40` are neither.
 */
const EMAIL_OR_NAME = /_40.{1,253}?_2E[a-z]|[a-z]_20[a-z]/i;
const CLIENT = /client:/i;
const PERCENT_ENCODED = /(?:%[0-9a-f]{2})+/gi;

/**
 * The text with Twilio's encoding of client identities undone, and that of URLs; the same text
 * where there is none.
 *
 * Flex makes a worker's `contact_uri` of the email address, each character that is not a letter or
 * digit as `_` and its code in hexadecimal, with or without `client:` in front (support.twilio.com
 * article 42799965656987). Web chat does so with the patient's.
 */
export function withoutUrlEncodings(text: string): string {
  const readable = text.includes('_') ? text.replace(IDENTITY, identityOf) : text;
  return readable.includes('%')
    ? readable.replace(PERCENT_ENCODED, (run) => decoded(run) ?? run)
    : readable;
}

function identityOf(token: string, offset: number, text: string): string {
  const isIdentity =
    EMAIL_OR_NAME.test(token) ||
    CLIENT.test(text.slice(Math.max(0, offset - 'client:'.length), offset));
  return isIdentity ? (decoded(token.replaceAll('_', '%')) ?? token) : token;
}

/** `undefined` for what is not UTF-8, and so nobody's text. */
function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // Something other than UTF-8 is encoded.
  }
  return undefined;
}
