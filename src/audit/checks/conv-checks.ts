import type { Check } from '../check';
import { conv01 } from './conv-01';
import { conv02 } from './conv-02';
import { conv05 } from './conv-05';
import { conv06 } from './conv-06';

/** CONV-02 is a roll-up as well: it takes the worse of its own reading and of its rows. */
export const CONV_CHECKS: readonly Check[] = [conv01, conv02, conv05, conv06];
