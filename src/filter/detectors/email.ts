import { TOP_LEVEL_DOMAINS } from '../patterns/top-level-domains';
import { WHERE } from './cues';
import type { Detector } from './detector';

/**
 * Somebody's name at a service, or a handle of several parts: `alex @gmail`, `@alex84`, `@alex.b`,
 * `Instagram: @alex`.
 */
const HANDLE =
  /@\s?(?:gmail|yahoo|hotmail|outlook|icloud|aol|proton|protonmail)(?![a-z])|(?<!\S)@[a-z_]\w{0,30}(?:\d|\.[a-z])|(?<![a-z])(?:handle|ig|insta(?:gram)?|snap(?:chat)?|tiktok|twitter|venmo)[\s:]{1,2}@[a-z_]/i;
/**
 * No domain ends in a number: `plugin-dispositions@1.2.0` and `node@20.19` are versions of
 * packages, and so is `flex-plugin@1.2.3.4`. Nor has `skill@tier2` or `Rx@Home` one.
 */
const AT_SIGN =
  /[^\s@]@(?!(?:[~^]?v?\d{1,4}(?:\.\d{1,4}){1,2}(?:-(?:alpha|beta|canary|dev|next|rc)(?:\.\d{1,4})?)?|(?<=(?:flex|plugins?|sdk|twilio|ui)(?:-[a-z]{1,20}){0,2}@)\d{1,4}(?:\.\d{1,5}){3}|home|work|school|(?:floor|level|site|team|tier|zone)-?\d{1,2})(?![\w@-]|\.\w))[^\s@]|[a-z0-9]\s@\s?[a-z0-9-]{1,63}\s?\.\s?[a-z]/i;
/** `alex84 at gmail`: people leave out the rest. */
const AT_SERVICE = /[a-z0-9]\s(?:at|arroba)\s(?:g\s?mail|hotmail|icloud)(?![a-z])/i;
/** Both words of such an address, or a dot. */
const AT = /(?<![a-z])(?:at|arroba)(?![a-z])/i;
const DOT = /\.\s?[a-z]|(?<![a-z])(?:dot|period|point|punto|ponto)(?![a-z])/i;
/** Also the dashes of `alex-at-example-dot-com`, but not those of a host's name. */
const BRACKETS = /[[\](){}<>_*]|-(?=(?:at|dot)[\s-])|(?<=[\s-](?:at|dot))-/gi;
/**
 * `alex at example dot com`, `alex arroba example punto com`, with the words in brackets or not.
 */
const SPELLED_OUT = new RegExp(
  `[a-z0-9]\\s{1,3}(?:at|arroba)\\s{1,3}(?:[a-z0-9-]{1,63}(?:\\s{1,3}(?:dot|period|point|punto|ponto)\\s{1,3}|\\s?\\.\\s?)){1,4}(?:${TOP_LEVEL_DOMAINS}|(?<=dot\\s{1,3})[a-z]{2,8})(?![a-z0-9])`,
  'i',
);

/**
 * Safe Harbor F: an `@` with something on both sides is enough, so SIP addresses count as well (RFC
 * 5322, RFC 3261); or a spelled-out address.
 */
export const email: Detector = {
  kind: 'email',
  looks: [
    { cues: ['@'], finds: (text) => AT_SIGN.test(text) || HANDLE.test(text) },
    {
      cues: WHERE,
      // Most texts with an `at` have no dot, and the long pattern takes milliseconds to compile.
      finds: (text) =>
        AT.test(text) &&
        (AT_SERVICE.test(text) ||
          (DOT.test(text) && SPELLED_OUT.test(text.replace(BRACKETS, ' ')))),
    },
  ],
};
