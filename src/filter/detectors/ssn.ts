import type { Detector } from './detector';

/** Safe Harbor G: social security numbers in their groups; nine bare digits are found as `digits`. */
export const ssn: Detector = {
  kind: 'ssn',
  finds: (text) => /(?<!\d)\d{3}[\s.-]{1,3}\d{2}[\s.-]{1,3}\d{4}(?!\d)/.test(text),
};
