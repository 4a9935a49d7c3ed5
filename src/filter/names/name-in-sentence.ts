import { itemsIn } from '../lists/items-in';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';
import { isCapitalised } from './is-capitalised';
import { isPlacePrefix } from './is-place-prefix';
import { isGivenName } from './listed-names';
import { isUsualWord } from './usual-word';

/** A shorter name is more often short for something: `for val`, `uma vez`. */
const MIN_LENGTH = 4;
/** A word, but not in capitals, in which nothing tells a name from others, and its punctuation. */
const WORD = /^["(]?([A-Za-z][a-z']{0,30})([,.:;!?)"]{0,3})$/;
/** A shorter text in lower case is as often the name of a place: `tyler scheduling`. */
const MIN_WORDS = 4;
/** Programs have names as well: `voice Joanna`, `Nina bot`. */
const PROGRAMS = itemsIn('bot voice');
/** These are usual in names of teams and places, and in every sentence. */
const FUNCTION_WORDS = itemsIn('and for on or the to up with');

/**
 * True for a text without accents with a listed given name among lower-case words, as in sentences
 * and notes: `did karen get her meds`, `Karen fell again`. `Karen Clinic` may be a place, and so
 * may `Karen clinic`; `hmong, karen, lao` are languages.
 */
export function hasNameInSentence(text: string): boolean {
  const words = text.split(/\s+/);
  return words.some((word, index) => {
    const [, name = '', mark = ''] = WORD.exec(word) ?? [];
    if (name.length < MIN_LENGTH || mark.includes(';') || !isGivenName(name)) return false;
    const [, before = '', markBefore = ''] = WORD.exec(words[index - 1] ?? '') ?? [];
    const [, next = ''] = WORD.exec(words[index + 1] ?? '') ?? [];
    if (PROGRAMS.has(before) || PROGRAMS.has(next)) return false;
    if (isPlacePrefix(`${words[index - 1] ?? ''} `) || (index === 0 && isTeam(words))) return false;
    if (isUsualWord(next) && !FUNCTION_WORDS.has(next)) return false;
    if (isCapitalised(name)) {
      return before + next !== '' && !isCapitalised(before) && !isCapitalised(next);
    }
    const isInList = (before === '' || /[,;]/.test(markBefore)) && (next === '' || mark === ',');
    return words.length >= MIN_WORDS && !isInList;
  });
}

/** Whether a text is a team's name: `Tyler overflow line`, not `Karen hated line`. */
function isTeam([, kind = '', ...rest]: readonly string[]): boolean {
  const [last = ''] = rest;
  return rest.length === 1 && ORGANISATIONAL_WORDS.has(last.toLowerCase()) && !kind.endsWith('ed');
}
