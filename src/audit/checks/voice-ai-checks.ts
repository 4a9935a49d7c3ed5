import type { Check } from '../check';
import { vai03 } from './vai-03';
import { vai04 } from './vai-04';
import { vai05 } from './vai-05';
import { vai06 } from './vai-06';
import { vai07 } from './vai-07';

/** The rows of Voice AI that the REST API helps with. */
export const VOICE_AI_CHECKS: readonly Check[] = [vai03, vai04, vai05, vai06, vai07];
