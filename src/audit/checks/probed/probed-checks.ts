import type { Check } from '../../check';
import { flex08 } from './flex-08';
import { flex12 } from './flex-12';
import { front03 } from './front-03';
import { rt10 } from './rt-10';
import { rt11 } from './rt-11';
import { sec03 } from './sec-03';
import { sec05 } from './sec-05';
import { sec09 } from './sec-09';
import { sms02 } from './sms-02';
import { video02 } from './video-02';
import { voice03 } from './voice-03';

/** The rows that only a request to the URL itself can tell. */
export const PROBED_CHECKS: readonly Check[] = [
  voice03,
  flex08,
  video02,
  flex12,
  sms02,
  sec03,
  sec05,
  front03,
  sec09,
  rt10,
  rt11,
];
