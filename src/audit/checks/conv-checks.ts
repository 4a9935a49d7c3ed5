import { CONVERSATIONS } from '../catalog/conversations';
import type { Check, RollUp } from '../check';
import { rollUpsOf } from '../roll-ups-of';
import { conv01 } from './conv-01';
import { conv02 } from './conv-02';
import { conv05 } from './conv-05';
import { conv06 } from './conv-06';

/** CONV-02 is in both lists: it takes the worse of its own reading and of its rows. */
export const CONV_CHECKS: readonly Check[] = [conv01, conv02, conv05, conv06];

export const CONV_ROLL_UPS: readonly RollUp[] = rollUpsOf(CONVERSATIONS);
