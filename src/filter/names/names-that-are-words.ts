import { itemsIn } from '../lists/items-in';

/**
 * Given names that are words or places first: names only before a surname, an initial with its full
 * stop, or after a title.
 */
export const NAMES_THAT_ARE_WORDS = itemsIn(
  'alma amber angel april art ash aurora austin basil beau belle bill brandy brook brooks candy carmine charlotte chase christian clay clement cliff coral crystal daisy dale dawn dean dolores don drew earl earnest easter ebony eddy emery esperanza eve faith fern flora florence frank gene georgia ginger grace grant guy hank harmony heath homer hope iris ivory ivy jackson jade jan jasmine jordan joy june lance laurel lily lincoln love luz mack madison mark mason max mercedes miles miller misty monroe myrtle noel olive opal pansy parker pat patsy pearl penny perla piper porter raven ray reed robin rocky rod roman rosario rose ruby rusty sandy savannah sierra sonny sterling sue sydney victoria violet virginia wade walker warren young',
);
