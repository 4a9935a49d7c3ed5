import type { Check } from '../check';
import { gen01 } from './gen-01';
import { gen02 } from './gen-02';
import { gen03 } from './gen-03';
import { gen04 } from './gen-04';
import { gen05 } from './gen-05';

/** The rows of what is eligible nowhere. */
export const GLOBAL_EXCLUSION_CHECKS: readonly Check[] = [gen01, gen02, gen03, gen04, gen05];
