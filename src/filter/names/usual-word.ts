import { itemsIn } from '../lists/items-in';
import { COMMON_WORDS } from '../patterns/common-words';
import { ORGANISATIONAL_WORDS } from '../patterns/organisational-words';

/** What places are called beside their names: `Campus: Jefferson`, `Jefferson Pavilion`. */
const PLACES = itemsIn(
  'airport annex campus chapel facility island islands location market pavilion springs territory',
);
/** What illnesses and tests are called beside the name of who described them: `Wilson disease`. */
const ILLNESSES = itemsIn(
  'catheter classification criteria cyst disease drain enfermedad escala esophagus fracture maneuver neuroma palsy procedure protocol prueba reflex scale sign sindrome syndrome test tube tumor',
);

/** True for a word that is usual in names of teams, places, programs and illnesses, in any case. */
export function isUsualWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    COMMON_WORDS.has(lower) ||
    ORGANISATIONAL_WORDS.has(lower) ||
    PLACES.has(lower) ||
    ILLNESSES.has(lower)
  );
}
