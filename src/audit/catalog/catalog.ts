import { ACCOUNT_DESIGNATION_ROWS } from './account-designation';
import { CHAT_ROWS } from './chat';
import { CONVERSATIONS_ROWS } from './conversations';
import { EVENT_STREAMS_ROWS } from './event-streams';
import { FLEX_ROWS } from './flex';
import { FLEX_INSIGHTS_ROWS } from './flex-insights';
import { FRONTLINE_ROWS } from './frontline';
import { GLOBAL_EXCLUSIONS_ROWS } from './global-exclusions';
import { LOOKUP_ROWS } from './lookup';
import { MESSAGING_ROWS } from './messaging';
import type { Requirement } from './requirement';
import { RUNTIME_TOOLS_ROWS } from './runtime-tools';
import { SALESFORCE_ROWS } from './salesforce';
import { SECURITY_ROWS } from './security';
import { SEGMENT_CONNECTIONS_ROWS } from './segment-connections';
import { SEGMENT_ENCRYPTION_ROWS } from './segment-encryption';
import { SEGMENT_ENGAGE_ROWS } from './segment-engage';
import { SEGMENT_PRIVACY_PORTAL_ROWS } from './segment-privacy-portal';
import { SEGMENT_WORKSPACE_ROWS } from './segment-workspace';
import { VERIFY_ROWS } from './verify';
import { VIDEO_ROWS } from './video';
import { VOICE_ROWS } from './voice';
import { VOICE_AI_ROWS } from './voice-ai';

/**
 * What Twilio's and Segment's documents ask of an account that handles PHI: 205 rows, in the order
 * in which every report shows them.
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
