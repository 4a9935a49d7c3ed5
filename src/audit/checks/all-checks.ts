import type { Check } from '../model/check';
import { ACCOUNT_CHECKS } from './account/account-checks';
import { CHAT_CHECKS } from './chat/chat-checks';
import { CODE_ROWS } from './code-rows';
import { CONVERSATIONS_CHECKS } from './conversations/conversations-checks';
import { EVENT_STREAMS_CHECKS } from './event-streams/event-streams-checks';
import { EXCLUSION_CHECKS } from './exclusions/exclusions-checks';
import { FLEX_CHECKS } from './flex/flex-checks';
import { FLEX_INSIGHTS_CHECKS } from './flex-insights/flex-insights-checks';
import { FRONTLINE_CHECKS } from './frontline/frontline-checks';
import { LOOKUP_CHECKS } from './lookup/lookup-checks';
import { MESSAGING_CHECKS } from './messaging/messaging-checks';
import { RUNTIME_CHECKS } from './runtime/runtime-checks';
import { SECURITY_CHECKS } from './security/security-checks';
import { SEGMENT_CHECKS } from './segment/segment-checks';
import { STATEMENT_ROWS } from './statement-rows';
import { VERIFY_CHECKS } from './verify/verify-checks';
import { VIDEO_CHECKS } from './video/video-checks';
import { VOICE_CHECKS } from './voice/voice-checks';
import { VOICE_AI_CHECKS } from './voice-ai/voice-ai-checks';

/** Every row for which a machine can find evidence. */
export const CHECKS: readonly Check[] = [
  ...ACCOUNT_CHECKS,
  ...SECURITY_CHECKS,
  ...RUNTIME_CHECKS,
  ...VIDEO_CHECKS,
  ...VOICE_CHECKS,
  ...VOICE_AI_CHECKS,
  ...MESSAGING_CHECKS,
  ...CHAT_CHECKS,
  ...CONVERSATIONS_CHECKS,
  ...FRONTLINE_CHECKS,
  ...VERIFY_CHECKS,
  ...LOOKUP_CHECKS,
  ...EVENT_STREAMS_CHECKS,
  ...FLEX_CHECKS,
  ...FLEX_INSIGHTS_CHECKS,
  ...EXCLUSION_CHECKS,
  ...SEGMENT_CHECKS,
  ...CODE_ROWS,
  ...STATEMENT_ROWS,
];
