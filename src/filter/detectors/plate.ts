import { hasMatch } from '../patterns/has-match';

/** One to four groups of letters and digits after a word for a plate or a vehicle. */
const CANDIDATE =
  /(?<![a-z])(?:(plates?|placas?|tablillas?|matr[ií]cula)|tag|registration|car|veh(?:icle)?|carro|coche)((?:[\s:;,|#.>▸→-]|(?:numbers?|num|no|is|n[uú]m(?:ero)?|es)(?![a-z])){1,8})([a-z0-9]{1,8}(?:[\s.-]?[a-z0-9]{1,4}(?![a-z0-9])){0,3})(?![a-z0-9])/gi;
/** Plates are in capitals; `tag me at 5` is not one. */
const WRITTEN_AS_PLATE = /^[A-Z0-9\s.-]+$/;
/** After `plate:` also in small letters, where only the form of a plate follows. */
const AS_PLATE =
  /^(?:(?:[a-z]{3}[\s.-]?\d{2}|[a-z]{2,3}[\s.-]?\d{3,4})[a-z]{0,2}|\d{1,4}[\s.-]?[a-z]{3})(?![a-z\d])/;

/**
 * True when a plate follows its label, in groups or in one: `plate ABC 1234`,
 * `plate no. CA-7ABC123`. What follows a tag or a word for the vehicle must look like one: two
 * letters and two digits in at least five characters.
 */
export function hasPlate(text: string): boolean {
  return hasMatch(text, CANDIDATE, ([, label, link = '', words = '']) => {
    if (label !== undefined && /[:#n]/.test(link) && AS_PLATE.test(words)) return true;
    const plate = capitalsAtStart(words);
    const letters = plate.replace(/[^A-Z]/g, '').length;
    const digits = plate.replace(/\D/g, '').length;
    return label === undefined
      ? letters > 1 && digits > 1 && letters + digits > 4
      : digits > 0 && letters > 0 && letters + digits > 3;
  });
}

/** `07 AB 123 is` → `07 AB 123`. */
function capitalsAtStart(words: string): string {
  const groups = words.split(/(?<=[\s.-])/);
  const end = groups.findIndex((group) => !WRITTEN_AS_PLATE.test(group));
  return groups.slice(0, end < 0 ? groups.length : end).join('');
}
