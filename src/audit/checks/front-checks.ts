import { FRONTLINE } from '../catalog/frontline';
import type { Check, RollUp } from '../check';
import { rollUpsOf } from '../roll-ups-of';
import { front01 } from './front-01';
import { front08 } from './front-08';

export const FRONT_CHECKS: readonly Check[] = [front01, front08];

/** FRONT-01 does not apply where Frontline is not used, and then they do not. */
export const FRONT_ROLL_UPS: readonly RollUp[] = rollUpsOf(FRONTLINE, 'FRONT-01');
