import type { Check } from '../../check';
import { CODE_ROWS } from './code-rows';
import { fi10 } from './fi-10';
import { flex18 } from './flex-18';
import { rt04 } from './rt-04';
import { rt05 } from './rt-05';
import { sms09 } from './sms-09';
import { voice07 } from './voice-07';
import { voice12 } from './voice-12';

/** The rows that a search of code and flows can tell something of. */
export const STATIC_CHECKS: readonly Check[] = [
  ...CODE_ROWS,
  rt04,
  rt05,
  voice07,
  voice12,
  sms09,
  flex18,
  fi10,
];
