import type { Check } from '../check';
import { SUBACCOUNT_CHECKS } from './subaccount-checks';
import { voice06 } from './voice-06';

/** Every row that this version decides by itself. */
export const CHECKS: readonly Check[] = [...SUBACCOUNT_CHECKS, voice06];
