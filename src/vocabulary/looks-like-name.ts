import { isListedName } from '../filter/names/listed-names';
import { isUsualWord } from '../filter/names/usual-word';
import { withoutAccents } from '../filter/plain-text/without-accents';

const WORD = /\p{L}[\p{L}'’-]+/gu;
const CAPITALISED = /^\p{Lu}/u;

/**
 * True when a person should decide whether the text names somebody: one of its capitalised words is
 * in the lists of names, or it is two or three capitalised words, none of them usual in team names.
 * It is true far more often than a detector may be.
 */
export function looksLikeName(text: string): boolean {
  const words = withoutAccents(text).match(WORD) ?? [];
  const capitalised = words.filter((word) => CAPITALISED.test(word));
  if (capitalised.some(isListedName)) return true;
  return (
    (words.length === 2 || words.length === 3) &&
    capitalised.length === words.length &&
    !words.some(isUsualWord)
  );
}
