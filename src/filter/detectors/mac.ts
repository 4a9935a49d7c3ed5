import { SEPARATORS } from './cues';
import type { Detector } from './detector';
import { hasMatch } from './has-match';

const PAIRS = /(?<![0-9a-f:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f])/i;
/** With blanks; a letter among the digits tells it from numbers. */
const APART = /(?<![0-9a-z])(?:[0-9a-f]{2}\s){5,7}[0-9a-f]{2}(?![0-9a-z])/gi;
const FOURS = /(?<![0-9a-f.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-f])/i;

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
  ],
};
