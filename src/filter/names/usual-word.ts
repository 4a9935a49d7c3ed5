import { itemsIn } from '../lists/items-in';
import { COMMON_WORDS } from '../patterns/common-words';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';

/** What places are called beside their names: `Campus: Jefferson`, `Jefferson Pavilion`. */
const PLACES = itemsIn('annex campus facility location market pavilion territory');

/** True for a word that is usual in names of teams, places and programs, in any case. */
export function isUsualWord(word: string): boolean {
  const lower = word.toLowerCase();
  return COMMON_WORDS.has(lower) || ORGANISATIONAL_WORDS.has(lower) || PLACES.has(lower);
}
