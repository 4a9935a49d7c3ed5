import type { Requirement } from './requirement';
import { ACCOUNT_DESIGNATION_ROWS } from './rows/account-designation';
import { CHAT_ROWS } from './rows/chat';
import { CONVERSATIONS_ROWS } from './rows/conversations';
import { EVENT_STREAMS_ROWS } from './rows/event-streams';
import { FLEX_ROWS } from './rows/flex';
import { FLEX_INSIGHTS_ROWS } from './rows/flex-insights';
import { FRONTLINE_ROWS } from './rows/frontline';
import { GLOBAL_EXCLUSIONS_ROWS } from './rows/global-exclusions';
import { LOOKUP_ROWS } from './rows/lookup';
import { MESSAGING_ROWS } from './rows/messaging';
import { RUNTIME_TOOLS_ROWS } from './rows/runtime-tools';
import { SALESFORCE_ROWS } from './rows/salesforce';
import { SECURITY_ROWS } from './rows/security';
import { SEGMENT_CONNECTIONS_ROWS } from './rows/segment-connections';
import { SEGMENT_ENCRYPTION_ROWS } from './rows/segment-encryption';
import { SEGMENT_ENGAGE_ROWS } from './rows/segment-engage';
import { SEGMENT_PRIVACY_PORTAL_ROWS } from './rows/segment-privacy-portal';
import { SEGMENT_WORKSPACE_ROWS } from './rows/segment-workspace';
import { VERIFY_ROWS } from './rows/verify';
import { VIDEO_ROWS } from './rows/video';
import { VOICE_ROWS } from './rows/voice';
import { VOICE_AI_ROWS } from './rows/voice-ai';

/**
 * What Twilio's and Segment's documents demand of an account that handles PHI: 205 rows, in the
 * order in which every report shows them.
 */
export const CATALOG: readonly Requirement[] = [
  ...ACCOUNT_DESIGNATION_ROWS,
  ...SECURITY_ROWS,
  ...RUNTIME_TOOLS_ROWS,
  ...VIDEO_ROWS,
  ...VOICE_ROWS,
  ...VOICE_AI_ROWS,
  ...MESSAGING_ROWS,
  ...CHAT_ROWS,
  ...CONVERSATIONS_ROWS,
  ...FRONTLINE_ROWS,
  ...VERIFY_ROWS,
  ...LOOKUP_ROWS,
  ...EVENT_STREAMS_ROWS,
  ...SALESFORCE_ROWS,
  ...FLEX_ROWS,
  ...FLEX_INSIGHTS_ROWS,
  ...GLOBAL_EXCLUSIONS_ROWS,
  ...SEGMENT_WORKSPACE_ROWS,
  ...SEGMENT_CONNECTIONS_ROWS,
  ...SEGMENT_PRIVACY_PORTAL_ROWS,
  ...SEGMENT_ENGAGE_ROWS,
  ...SEGMENT_ENCRYPTION_ROWS,
];
