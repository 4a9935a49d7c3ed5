import type { Detector } from './detector';

/** Safe Harbor H to M and R: seven digits in a row are some number of somebody or something. */
export const digits: Detector = {
  kind: 'digits',
  finds: (text) => /\d{7}/.test(text),
};
