import type { Check } from '../check';
import { ACCOUNT_CHECKS } from './account-checks';
import { CHAT_CHECKS } from './chat-checks';
import { CONV_CHECKS } from './conv-checks';
import { EVENT_STREAMS_CHECKS } from './event-streams-checks';
import { FLEX_CHECKS } from './flex-checks';
import { FRONT_CHECKS } from './front-checks';
import { GLOBAL_EXCLUSION_CHECKS } from './global-exclusions-checks';
import { LOOKUP_CHECKS } from './lookup-checks';
import { PROBED_CHECKS } from './probed/probed-checks';
import { RUNTIME_CHECKS } from './runtime-checks';
import { SECURITY_CHECKS } from './security-checks';
import { SEGMENT_CHECKS } from './segment/segment-checks';
import { SMS_CHECKS } from './sms-checks';
import { STATIC_CHECKS } from './static/static-checks';
import { SUBACCOUNT_CHECKS } from './subaccount-checks';
import { VERIFY_CHECKS } from './verify-checks';
import { VIDEO_CHECKS } from './video-checks';
import { VOICE_AI_CHECKS } from './voice-ai-checks';
import { VOICE_CHECKS } from './voice-checks';

/** Every row that a machine can say something of. */
export const CHECKS: readonly Check[] = [
  ...ACCOUNT_CHECKS,
  ...SUBACCOUNT_CHECKS,
  ...SECURITY_CHECKS,
  ...RUNTIME_CHECKS,
  ...VIDEO_CHECKS,
  ...VOICE_CHECKS,
  ...VOICE_AI_CHECKS,
  ...SMS_CHECKS,
  ...CHAT_CHECKS,
  ...CONV_CHECKS,
  ...FRONT_CHECKS,
  ...VERIFY_CHECKS,
  ...LOOKUP_CHECKS,
  ...EVENT_STREAMS_CHECKS,
  ...FLEX_CHECKS,
  ...GLOBAL_EXCLUSION_CHECKS,
  ...PROBED_CHECKS,
  ...STATIC_CHECKS,
  ...SEGMENT_CHECKS,
];
