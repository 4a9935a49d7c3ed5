import type { Check } from '../../model/check';
import { voice01 } from './voice-01-us-traffic-only';
import { voice02 } from './voice-02-us-area-codes';
import { voice03 } from './voice-03-recordings-protected';
import { voice04 } from './voice-04-sip-domain-callers';
import { voice05 } from './voice-05-trunk-authentication';
import { voice06 } from './voice-06-sip-encryption';
import { voice07 } from './voice-07-outgoing-sip-encryption';
import { voice08 } from './voice-08-secure-trunks';
import { voice09 } from './voice-09-recording-encryption';
import { voice10 } from './voice-10-recording-transcription';
import { voice11 } from './voice-11-no-transcription-add-ons';
import { voice12 } from './voice-12-media-streams';
import { voice14 } from './voice-14-no-add-ons';
import { voice15 } from './voice-15-no-autopilot';
import { voice16 } from './voice-16-eligible-as-it-is';

export const VOICE_CHECKS: readonly Check[] = [
  voice01,
  voice02,
  voice03,
  voice04,
  voice05,
  voice06,
  voice07,
  voice08,
  voice09,
  voice10,
  voice11,
  voice12,
  voice14,
  voice15,
  voice16,
];
