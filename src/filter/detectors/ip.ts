import { hasMatch } from '../patterns/has-match';
import type { Detector } from './detector';

const IPV4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/;
const IPV6_CANDIDATE = /(?<![\w:])(?=[0-9a-f]{0,4}:)[0-9a-f:]{3,39}(?![\w:])/gi;

/** Safe Harbor O: Internet Protocol addresses of both versions (RFC 791, RFC 4291). */
export const ip: Detector = {
  kind: 'ip',
  looks: [
    { digits: 4, cues: ['.'], finds: (text) => IPV4.test(text) },
    {
      cues: [':'],
      finds: (text) =>
        hasMatch(text, IPV6_CANDIDATE, ([candidate]) => isIPv6(candidate.replace(/:$/, ''))),
    },
  ],
};

/** Uses the URL Standard's host parser: `node:net` has the same, but takes 3 ms to load. */
function isIPv6(text: string): boolean {
  // A time of day has one colon, but every such address two; checked first, as the parser is slow.
  return text.indexOf(':') !== text.lastIndexOf(':') && URL.canParse(`http://[${text}]`);
}
