import { hasMatch } from '../patterns/has-match';
import { LICENCES_AND_VEHICLES } from './cues';
import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';
import { hasPlate } from './plate';

const CANDIDATE = /(?<![a-z0-9])[a-hj-npr-z0-9]{17}(?![a-z0-9])/gi;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
/** The value of each letter, from `A` to `Z`; a VIN has no `I`, `O` and `Q`. */
const LETTER_VALUES = '12345678.12345.7.923456789';

/**
 * Safe Harbor L: vehicle identification numbers and plates. A VIN has 17 characters, and either
 * North America's check digit (49 CFR 565.15) or the four digits at its end (ISO 3779).
 */
export const vehicle: Detector = {
  kind: 'vehicle',
  looks: [
    labelledNumber({ 2: 'vin', 4: '(?:licen[cs]e[\\s_-]?)?plate|placa' }, LICENCES_AND_VEHICLES),
    {
      digits: 1,
      cues: LICENCES_AND_VEHICLES,
      finds: hasPlate,
    },
    // Of letters and digits, or of digits only.
    { length: 17, digits: 1, changes: 1, finds: hasVin },
    { digits: 17, finds: hasVin },
  ],
};

function hasVin(text: string): boolean {
  return hasMatch(text, CANDIDATE, ([vin]) => /\d{4}$/.test(vin) || hasCheckDigit(vin));
}

function hasCheckDigit(vin: string): boolean {
  // Stryker disable next-line StringLiteral: equivalent, a VIN has 17 characters.
  const sum = WEIGHTS.reduce((sum, weight, index) => sum + weight * valueIn(vin[index] ?? ''), 0);
  // Stryker disable next-line OptionalChaining: equivalent, a VIN has 17 characters.
  return 'x' === vin[8]?.toLowerCase() ? sum % 11 === 10 : sum % 11 === Number(vin[8]);
}

function valueIn(character: string): number {
  const value = Number.parseInt(character, 36);
  return value < 10 ? value : Number(LETTER_VALUES[value - 10]);
}
