import { type NumberRegion, regionOfNumber } from '../numbering/region-of-number';
import { SHORT_CODE } from './eligibility-rules';

/** Who is at the other end, as far as the address shows. */
export type Address =
  | { readonly kind: 'number'; readonly region: NumberRegion }
  /** Five or six digits, which the carriers of one country route to one sender. */
  | { readonly kind: 'short_code'; readonly code: string }
  /** The caller's number was withheld, or lost on the way. */
  | { readonly kind: 'withheld' }
  /** No number: a browser, an app, a chat user. */
  | { readonly kind: 'identity' }
  /** An address with the prefix of a channel, such as `whatsapp`, and what follows it. */
  | { readonly kind: 'channel'; readonly channel: string; readonly behind: Address }
  /** Empty. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unreadable' };

/** No real address is longer; prefixes can be nested. */
const LONGEST = 512;

/**
 * What Twilio sends instead of a withheld number: some look like numbers of Lesotho, Russia or
 * China.
 *
 * Source: Twilio support, "Why am I getting calls from these strange numbers?"
 */
const STAND_INS: ReadonlySet<string> = new Set([
  '+266696687',
  '+7378742833',
  '+2562533',
  '+8656696',
  '+86282452253',
]);
const WITHHELD = /^(?:anonymous|unknown|restricted|private|unavailable|blocked|withheld)$/i;

/** North America: an area code, and an exchange that is not a service code such as 911. */
const NORTH_AMERICAN = /^\+1[2-9]\d{2}(?!\d11)[2-9]\d{6}$/;
/** ITU-T E.164: at most fifteen digits; no country code begins with 0. */
const E164 = /^\+[2-9]\d{6,14}$/;
const PREFIXED = /^([a-z][a-z0-9-]{1,30}):/i;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * Reads the address of a contact: a number in E.164, or a form of Twilio's channels.
 *
 * Nothing is guessed: a number in another form may belong to any country. Form decoding turns an
 * unescaped `+` into a blank, so a leading blank counts as `+`.
 */
export function readAddress(text: string): Address {
  if (text.length > LONGEST) return { kind: 'unreadable' };
  const written = text.replace(/^ (?=\d)/, '+').trim();
  if (written === '') return { kind: 'nobody' };
  if (STAND_INS.has(written) || WITHHELD.test(written)) return { kind: 'withheld' };
  if (NORTH_AMERICAN.test(written) || E164.test(written)) {
    return { kind: 'number', region: regionOfNumber(written) };
  }
  if (SHORT_CODE.test(written)) return { kind: 'short_code', code: written };
  const [, prefix = ''] = PREFIXED.exec(written) ?? [];
  switch (prefix.toLowerCase()) {
    case 'client':
      return { kind: 'identity' };
    case 'sip':
    case 'sips':
    case 'tel':
      return { kind: 'unreadable' };
    case '':
      return EMAIL.test(written)
        ? { kind: 'channel', channel: 'email', behind: { kind: 'identity' } }
        : { kind: 'unreadable' };
    default:
      return {
        kind: 'channel',
        channel: prefix,
        behind: readAddress(written.slice(prefix.length + 1)),
      };
  }
}
