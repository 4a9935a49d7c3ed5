import { BETWEEN_PARTS } from '../patterns/joined-parts';
import type { Detector } from './detector';

/**
 * Safe Harbor I: the Medicare Beneficiary Identifier, eleven characters with digits and letters in
 * the positions that CMS defines (CMS, "Understanding the MBI format"), with or without its dashes,
 * or with something else between its groups. CMS excludes the letters S, L, O, I, B and Z; they are
 * accepted too, for typing errors.
 */
const MBI = new RegExp(
  `(?<![a-z0-9])[1-9][a-z][a-z0-9]\\d(?:${BETWEEN_PARTS})?[a-z][a-z0-9]\\d(?:${BETWEEN_PARTS})?[a-z]{2}\\d\\d(?![a-z0-9])`,
  'i',
);

export const medicare: Detector = {
  kind: 'medicare',
  looks: [{ length: 11, digits: 5, changes: 4, finds: (text) => MBI.test(text) }],
};
