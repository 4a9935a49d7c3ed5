import type { Check } from '../../model/check';
import { conv01 } from './conv-01-sms-and-chat-only';
import { conv02 } from './conv-02-sms-and-chat-requirements';
import { conv05 } from './conv-05-no-whatsapp';
import { conv06 } from './conv-06-no-autopilot';

/** CONV-02 is a roll-up as well: its verdict is the worse of its own reading and of its rows. */
export const CONVERSATIONS_CHECKS: readonly Check[] = [conv01, conv02, conv05, conv06];
