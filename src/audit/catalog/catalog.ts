import { ACCOUNT_DESIGNATION } from './account-designation';
import { CHAT } from './chat';
import { CONVERSATIONS } from './conversations';
import { EVENT_STREAMS } from './event-streams';
import { FLEX } from './flex';
import { FLEX_INSIGHTS } from './flex-insights';
import { FRONTLINE } from './frontline';
import { GLOBAL_EXCLUSIONS } from './global-exclusions';
import { LOOKUP } from './lookup';
import { MESSAGING } from './messaging';
import type { Requirement } from './requirement';
import { RUNTIME_TOOLS } from './runtime-tools';
import { SALESFORCE } from './salesforce';
import { SECURITY } from './security';
import { SEGMENT_CONNECTIONS } from './segment-connections';
import { SEGMENT_ENCRYPTION } from './segment-encryption';
import { SEGMENT_ENGAGE } from './segment-engage';
import { SEGMENT_PRIVACY_PORTAL } from './segment-privacy-portal';
import { SEGMENT_WORKSPACE } from './segment-workspace';
import { VERIFY } from './verify';
import { VIDEO } from './video';
import { VOICE } from './voice';
import { VOICE_AI } from './voice-ai';

/**
 * What Twilio's and Segment's documents ask of an account that handles PHI: 205 rows, in the order
 * in which every report shows them.
 */
export const CATALOG: readonly Requirement[] = [
  ...ACCOUNT_DESIGNATION,
  ...SECURITY,
  ...RUNTIME_TOOLS,
  ...VIDEO,
  ...VOICE,
  ...VOICE_AI,
  ...MESSAGING,
  ...CHAT,
  ...CONVERSATIONS,
  ...FRONTLINE,
  ...VERIFY,
  ...LOOKUP,
  ...EVENT_STREAMS,
  ...SALESFORCE,
  ...FLEX,
  ...FLEX_INSIGHTS,
  ...GLOBAL_EXCLUSIONS,
  ...SEGMENT_WORKSPACE,
  ...SEGMENT_CONNECTIONS,
  ...SEGMENT_PRIVACY_PORTAL,
  ...SEGMENT_ENGAGE,
  ...SEGMENT_ENCRYPTION,
];
