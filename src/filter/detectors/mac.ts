import type { Detector } from './detector';

const PAIRS = /(?<![0-9a-f:-])[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![0-9a-f])/i;
const FOURS = /(?<![0-9a-f.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![0-9a-f])/i;

/** Safe Harbor M: the addresses of network devices (IEEE 802, EUI-48), in pairs or in fours. */
export const mac: Detector = {
  kind: 'mac',
  looks: [
    {
      length: 14,
      cues: [':', '-', '.'],
      finds: (text) => PAIRS.test(text) || FOURS.test(text),
    },
  ],
};
