import type { Check } from '../check';
import { voice01 } from './voice-01';
import { voice02 } from './voice-02';
import { voice04 } from './voice-04';
import { voice05 } from './voice-05';
import { voice06 } from './voice-06';
import { voice08 } from './voice-08';
import { voice09 } from './voice-09';
import { voice10 } from './voice-10';
import { voice11 } from './voice-11';
import { voice14 } from './voice-14';
import { voice15 } from './voice-15';
import { voice16 } from './voice-16';

/** The rows of Voice and SIP that the REST API helps with. */
export const VOICE_CHECKS: readonly Check[] = [
  voice01,
  voice02,
  voice04,
  voice05,
  voice06,
  voice08,
  voice09,
  voice10,
  voice11,
  voice14,
  voice15,
  voice16,
];
