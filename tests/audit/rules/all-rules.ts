import type { RuleCases } from '../../support/audit/rule-case';
import { ACCOUNT_DESIGNATION_RULES } from './account-designation-rules';
import { CHAT_RULES } from './chat-rules';
import { CONVERSATIONS_RULES } from './conversations-rules';
import { EVENT_STREAMS_RULES } from './event-streams-rules';
import { FLEX_INSIGHTS_RULES } from './flex-insights-rules';
import { FLEX_RULES } from './flex-rules';
import { FRONTLINE_RULES } from './frontline-rules';
import { GLOBAL_EXCLUSIONS_RULES } from './global-exclusions-rules';
import { MESSAGING_RULES } from './messaging-rules';
import { RUNTIME_TOOLS_RULES } from './runtime-tools-rules';
import { SECURITY_RULES } from './security-rules';
import { SEGMENT_ENCRYPTION_RULES } from './segment-encryption-rules';
import { SEGMENT_RULES } from './segment-rules';
import { VERIFY_RULES } from './verify-rules';
import { VIDEO_RULES } from './video-rules';
import { VOICE_AI_RULES } from './voice-ai-rules';
import { VOICE_RULES } from './voice-rules';

/** The promises of each published rule, and accounts that show them. */
export const RULES: RuleCases = {
  ...ACCOUNT_DESIGNATION_RULES,
  ...CHAT_RULES,
  ...CONVERSATIONS_RULES,
  ...EVENT_STREAMS_RULES,
  ...FLEX_INSIGHTS_RULES,
  ...FLEX_RULES,
  ...FRONTLINE_RULES,
  ...GLOBAL_EXCLUSIONS_RULES,
  ...MESSAGING_RULES,
  ...RUNTIME_TOOLS_RULES,
  ...SECURITY_RULES,
  ...SEGMENT_ENCRYPTION_RULES,
  ...SEGMENT_RULES,
  ...VERIFY_RULES,
  ...VIDEO_RULES,
  ...VOICE_AI_RULES,
  ...VOICE_RULES,
};
