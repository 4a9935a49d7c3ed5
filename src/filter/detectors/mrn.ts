import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Terminal-digit filing reads a record number in pairs: `12-34-56`, `123-45-67`; `30-60-90` are days. */
const IN_PAIRS = /(?<![\d-])(?!30-60-90)\d{2,3}-\d\d-\d\d(?![\d-])/;

/** Safe Harbor H: numbers of medical records, charts, patients and encounters. */
export const mrn: Detector = {
  kind: 'mrn',
  looks: [
    labelledNumber(
      'e?mrn?|med(?:ical)?[\\s._-]{0,2}rec(?:ord)?s?|patient|pt|(?:health[\\s_-]?)?records?|chart|encounter|visit|csn|har|fin',
      [' mr', 'emr', 'rec', 'pat', ' pt', 'har', 'nco', 'vis', 'csn', 'fin'],
    ),
    { digits: 6, cues: ['-'], finds: (text) => IN_PAIRS.test(text) },
  ],
};
