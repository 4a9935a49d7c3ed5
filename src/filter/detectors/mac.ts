import { hasMatch } from '../patterns/has-match';
import { BETWEEN_PARTS } from '../patterns/joined-parts';
import { SEPARATORS } from './cues';
import type { Detector } from './detector';

const PAIRS = /(?<![0-9a-f:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f])/i;
const FOURS = /(?<![0-9a-f.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-f])/i;
/** With blanks; a letter among the digits tells it from numbers. */
const APART = /(?<![0-9a-z])(?:[0-9a-f]{2}\s){5,7}[0-9a-f]{2}(?![0-9a-z])/gi;
/** With anything else, but the same throughout. */
const JOINED = new RegExp(
  `(?<![0-9a-z])(?:[0-9a-f]{2}(${BETWEEN_PARTS})(?:[0-9a-f]{2}\\1){4}[0-9a-f]{2}|[0-9a-f]{4}(${BETWEEN_PARTS})[0-9a-f]{4}\\2[0-9a-f]{4})(?![0-9a-z])`,
  'gi',
);
/**
 * Tell it from numbers, from codes such as `A1;B2` and `A123;B456`, and from rooms such as `2A;2B`.
 */
const DIGIT_AND_LETTER = /\d[a-f]/i;
const OF_ONE_KIND = /\d\d|[a-f]{2}/i;

/** Safe Harbor M: the addresses of network devices (IEEE 802, EUI-48), in pairs or in fours. */
export const mac: Detector = {
  kind: 'mac',
  looks: [
    {
      length: 14,
      cues: SEPARATORS,
      finds: (text) => PAIRS.test(text) || FOURS.test(text),
    },
    {
      length: 17,
      digits: 2,
      finds: (text) => hasMatch(text, APART, ([pairs]) => /[a-f]/i.test(pairs)),
    },
    {
      length: 14,
      digits: 2,
      changes: 1,
      finds: (text) =>
        hasMatch(
          text,
          JOINED,
          ([parts]) => DIGIT_AND_LETTER.test(parts) && OF_ONE_KIND.test(parts),
        ),
    },
  ],
};
