import { TELEPHONES_AND_LAST_DIGITS } from './cues';
import type { Detector } from './detector';

/** Safe Harbor E: a number of seven or more digits after the word fax. */
const FAX =
  /(?<![a-z])(?:tele)?(?:fax|facsimile)(?:ed|es)?(?![a-z])[^\d]{0,20}\d(?:[\s()./+-]{0,3}\d){6}/i;

export const fax: Detector = {
  kind: 'fax',
  looks: [{ digits: 7, cues: TELEPHONES_AND_LAST_DIGITS, finds: (text) => FAX.test(text) }],
};
