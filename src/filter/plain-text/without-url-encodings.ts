import { decoded } from './without-percent-encoding';

/** Underscores that each begin an escape, as in `mara_2Elindqvist_40clinic_2Eexample_2Ecom`. */
const IDENTITY = /(?<![a-z0-9_])[a-z0-9]*(?:_[0-9a-f]{2}[a-z0-9]*)+(?![a-z0-9_])/gi;
/**
 * An `@` with a dot in the host after it (of 253 characters, RFC 1035), or a blank in a name:
 * `team_20` and `ward_40` are neither.
 */
const EMAIL_OR_NAME = /_40.{1,253}?_2E[a-z]|[a-z]_20[a-z]/i;
const CLIENT = /client:/i;
/** A form's encoding of a blank; an encoded text has no blanks. `100+200` is a sum. */
const PLUS = /(?<!\d)\+|\+(?!\d)/g;
const BLANK = /\s/;

/**
 * The text with Twilio's encoding of client identities and a form's blanks (`note=appt+3/12`)
 * decoded; the same text when there is none.
 *
 * Flex derives a worker's `contact_uri` from the email address, with each character but letters and
 * digits as `_` and its hexadecimal code, with or without a leading `client:` (support.twilio.com
 * article 42799965656987). Web chat does so with the patient's.
 */
export function withoutUrlEncodings(text: string): string {
  const readable = text.includes('+') && !BLANK.test(text) ? text.replace(PLUS, ' ') : text;
  return readable.includes('_') ? readable.replace(IDENTITY, identityOf) : readable;
}

function identityOf(token: string, offset: number, text: string): string {
  const isIdentity =
    EMAIL_OR_NAME.test(token) ||
    CLIENT.test(text.slice(Math.max(0, offset - 'client:'.length), offset));
  if (!isIdentity) return token;
  const encoded = token.replaceAll('_', '%');
  const identity = decoded(encoded);
  return identity === encoded ? token : identity;
}
