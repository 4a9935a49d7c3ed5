import type { Detector } from './detector';
import { hasMatch } from './has-match';

const CANDIDATE = /(?<![a-z0-9])[a-z]{2}\d\d(?:[\s-]?[a-z0-9]){11,30}(?![a-z0-9])/gi;

/** Safe Harbor J: international bank account numbers with correct check digits (ISO 13616). */
export const iban: Detector = {
  kind: 'iban',
  looks: [
    {
      length: 15,
      digits: 2,
      changes: 1,
      finds: (text) => hasMatch(text, CANDIDATE, ([candidate]) => isIbanAtStart(candidate)),
    },
  ],
};

/** Whatever words follow it, its own length is between 15 and 34 characters. */
function isIbanAtStart(candidate: string): boolean {
  const characters = candidate.replace(/[\s-]/g, '');
  for (let length = 15; length <= characters.length; length += 1) {
    if (hasCheckDigits(characters.slice(0, length))) return true;
  }
  return false;
}

/** ISO 7064, MOD 97-10: the country and check digits go to the end, letters count from 10. */
function hasCheckDigits(characters: string): boolean {
  let remainder = 0;
  for (const character of characters.slice(4) + characters.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
