import type { Detector } from './detector';

/** Between the groups of a number: at most two of blank, dot, dash, slash and brackets. */
const NORTH_AMERICAN =
  /(?<!\d)(?:1[\s./-]{0,2})?\(?\d{3}\)?[\s./-]{0,2}\d{3}[\s./-]{0,2}\d{4}(?!\d)/;
const LOCAL = /(?<![\d.-])\d{3}[\s.-]\d{4}(?![\d.-])/;
const INTERNATIONAL = /(?:\+|(?<!\d)00)[\s(]{0,2}\d(?:[\s()./-]{0,2}\d){6,14}/;

/** Safe Harbor D and E: telephone and fax numbers, North American, local and international. */
export const phone: Detector = {
  kind: 'phone',
  finds: (text) => NORTH_AMERICAN.test(text) || LOCAL.test(text) || INTERNATIONAL.test(text),
};
