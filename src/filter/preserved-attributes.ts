import { isSid } from '../twilio-api/is-sid';
import { isLanguage } from './lists/languages';
import { isCountry, isState } from './lists/places';
import { WORDS } from './lists/words';
import type { ValueRule } from './value-rule';

/**
 * The preserved attributes of a task, each with the rule for its value: the only attributes that an
 * output can have.
 *
 * Source of the names: Twilio docs, "HIPAA for Flex Insights Historical Reporting", section
 * "Preserved Attributes", as of November 2026. The page names attributes only; the rules are this
 * project's, and docs/preserved-attributes.md gives the reason for each.
 */

/** Eleven days at most. */
const SECONDS = { kind: 'number', min: 0, max: 999_999 } as const satisfies ValueRule;
const AMOUNT = { kind: 'number', min: -999_999, max: 999_999 } as const satisfies ValueRule;
const CONFIGURED = { kind: 'text', written: 'configured' } as const satisfies ValueRule;
const TYPED = { kind: 'text', written: 'typed' } as const satisfies ValueRule;
const FLAG = listed(WORDS.flag);
const HIERARCHY = { kind: 'hierarchy' } as const satisfies ValueRule;
const STRUCTURE_ID = { kind: 'structure-id' } as const satisfies ValueRule;

/** In the object `conversations`. */
export const CONVERSATION_ATTRIBUTES = {
  abandon_time: SECONDS,
  abandoned: listed(WORDS.abandoned),
  abandoned_phase: listed(WORDS.abandonedPhase),
  activity: CONFIGURED,
  activity_time: SECONDS,
  agent_talk_time: SECONDS,
  average_response_time: SECONDS,
  campaign: CONFIGURED,
  case: TYPED,
  channel: listed(WORDS.channel),
  communication_channel: listed(WORDS.channel),
  content: TYPED,
  ...numbered('conversation_attribute', 10, CONFIGURED),
  conversation_id: { kind: 'conversation-id' },
  ...numbered('conversation_label', 10, CONFIGURED),
  ...numbered('conversation_measure', 10, AMOUNT),
  crosstalk_time: SECONDS,
  customer_talk_time: SECONDS,
  date: { kind: 'date', strict: 'near' },
  destination: TYPED,
  direction: listed(WORDS.direction),
  external_contact: { kind: 'own-contact' },
  external_id_label: TYPED,
  first_response_time: SECONDS,
  focus_time: SECONDS,
  followed_by: listed(WORDS.neighbour),
  handling_department_id: STRUCTURE_ID,
  handling_department_name: CONFIGURED,
  handling_department_name_in_hierarchy: HIERARCHY,
  handling_team_id: STRUCTURE_ID,
  handling_team_name: CONFIGURED,
  handling_team_name_in_hierarchy: HIERARCHY,
  hang_up_by: listed((text) => isSid(text, 'WK') || WORDS.hangUpBy(text)),
  hold_time: SECONDS,
  in_business_hours: FLAG,
  initiated_by: listed((text) => isSid(text, 'WK') || WORDS.initiatedBy(text)),
  initiative: CONFIGURED,
  ivr_path: { kind: 'ivr-path' },
  ivr_time: SECONDS,
  kind: listed(WORDS.kind),
  language: listed(isLanguage),
  longest_silence_before_agent: SECONDS,
  longest_silence_before_customer: SECONDS,
  longest_talk_by_agent: SECONDS,
  longest_talk_by_customer: SECONDS,
  media: { kind: 'media' },
  order: { kind: 'integer', min: 0, max: 999 },
  outcome: CONFIGURED,
  preceded_by: listed(WORDS.neighbour),
  priority: { kind: 'integer', min: 0, max: 999_999 },
  productive: FLAG,
  queue: CONFIGURED,
  queue_time: SECONDS,
  recording_status: listed(WORDS.recordingStatus),
  ring_time: SECONDS,
  segment_link: { kind: 'link', twilioRecording: true },
  segment_name: CONFIGURED,
  segment_recording_offset: SECONDS,
  service_level: CONFIGURED,
  silence_time: SECONDS,
  source: CONFIGURED,
  talk_time: SECONDS,
  virtual: FLAG,
  workflow: CONFIGURED,
  wrap_up_time: SECONDS,
} as const satisfies Readonly<Record<string, ValueRule>>;

/** In the object `customers`. */
export const CUSTOMER_ATTRIBUTES = {
  acquisition_cost: AMOUNT,
  acquisition_date: { kind: 'date', strict: 'year' },
  business_value: AMOUNT,
  category: CONFIGURED,
  country: listed(isCountry),
  ...numbered('customer_attribute', 3, CONFIGURED),
  ...numbered('customer_label', 3, CONFIGURED),
  customer_link: { kind: 'link', twilioRecording: false },
  customer_manager: CONFIGURED,
  gender: listed(WORDS.gender),
  market_segment: CONFIGURED,
  organization: CONFIGURED,
  region: CONFIGURED,
  state: listed(isState),
  type: CONFIGURED,
  year_of_birth: { kind: 'year-of-birth' },
} as const satisfies Readonly<Record<string, ValueRule>>;

/** At the root of the task attributes. */
export const ROOT_ATTRIBUTES = {
  channelSid: { kind: 'sid', prefix: 'CH' },
  conversations: { kind: 'group', attributes: CONVERSATION_ATTRIBUTES },
  customers: { kind: 'group', attributes: CUSTOMER_ATTRIBUTES },
  direction: listed(WORDS.direction),
  from_country: listed(isCountry),
  hipaa_enabled: FLAG,
  reason: TYPED,
  recordings: { kind: 'recordings' },
  reservation_attributes: { kind: 'reservations' },
  to_country: listed(isCountry),
} as const satisfies Readonly<Record<string, ValueRule>>;

function listed(has: (text: string) => boolean) {
  return { kind: 'listed', has } as const satisfies ValueRule;
}

/** `name_1` to `name_count`. */
function numbered(
  name: string,
  count: number,
  rule: ValueRule,
): Readonly<Record<string, ValueRule>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${name}_${index + 1}`, rule]),
  );
}
