import { givenNames } from './given-names';
import { NAMES_THAT_ARE_WORDS } from './names-that-are-words';
import { surnames } from './surnames';

/** `IDA` and `AMI` are more often abbreviations. */
const SHORT_FORM_MAX_LENGTH = 3;
/** Forms of surnames that no list can cover: `Villanuez`, `McDade`, `O'Shea`. */
const SURNAME_FORM = /^(?:[a-z]{3,}ez|mc[a-z]{3,}|o'[a-z]{3,})$/i;

/**
 * True for a given name that is not a word; of a double name such as `Mary-Kate` the first counts.
 */
export function isGivenName(word: string): boolean {
  if (word.length <= SHORT_FORM_MAX_LENGTH && word === word.toUpperCase()) return false;
  const hyphen = word.indexOf('-');
  return givenNames().has(hyphen < 0 ? word : word.slice(0, hyphen));
}

/** True for a frequent surname that is not a word, also where it is one of two. */
export function isSurname(word: string): boolean {
  return word.includes('-') ? word.split('-').some(isWholeSurname) : isWholeSurname(word);
}

function isWholeSurname(word: string): boolean {
  return surnames().has(word) || SURNAME_FORM.test(word);
}

/** True for any listed name, even one that is a word. */
export function isListedName(word: string): boolean {
  return isGivenName(word) || isSurname(word) || NAMES_THAT_ARE_WORDS.has(word.toLowerCase());
}
