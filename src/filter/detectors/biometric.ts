import { BODIES_AND_DEVICES } from './cues';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/**
 * Safe Harbor P: numbers of fingerprints, voiceprints and other prints and scans of a body. The
 * print itself is not text.
 */
export const biometric: Detector = {
  kind: 'biometric',
  looks: [
    labelledNumber(
      {
        4: '(?:finger|thumb|hand|palm|voice|face|facial|iris|retinal?)(?:[\\s_-]?(?:prints?|scans?|templates?|veins?|geometry|recognition)){1,2}|(?:voice|palm|face|iris|retina)[\\s_-]?ids?|biometrics?(?:[\\s_-](?:template|scan))?|biom[eé]tric[oa]s?|huellas?(?:\\s(?:digital(?:es)?|dactilar(?:es)?|de\\svoz))?|reconocimiento\\s(?:facial|de\\s(?:voz|iris))|dna(?:\\s(?:profile|sample))?',
      },
      BODIES_AND_DEVICES,
    ),
  ],
};
