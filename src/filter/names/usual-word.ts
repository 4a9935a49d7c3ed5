import { COMMON_WORDS } from '../patterns/common-words';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';

/** True for a word that is usual in names of teams, places and programs, in any case. */
export function isUsualWord(word: string): boolean {
  const lower = word.toLowerCase();
  return COMMON_WORDS.has(lower) || ORGANISATIONAL_WORDS.has(lower);
}
