import { wordList } from './word-list';

/**
 * The words that system-written attributes may hold, in any spelling and combination ({@link
 * wordList}).
 *
 * Sources, for all lists: Twilio docs, "Add additional TaskRouter data", "TaskRouter Data in Flex
 * Insights", "Interactions API", "Call resource", "Recording resource"; twilio/twilio-taskrouter.js
 * (transfers); twilio-professional-services/flex-project-template (hang-up-by, callbacks and
 * voicemail, transfers); techmatters/flex-plugins (helplines); public Functions that report calls
 * in an IVR, bots and surveys as virtual tasks. A list names its other sources. The policy can
 * extend each.
 */

/** Parts of a transfer as TaskRouter and Flex describe it: `WARM:QUEUE:accepted`. */
const TRANSFER = [
  ...['transfer', 'transferred', 'transferring', 'warm', 'cold', 'blind', 'attended'],
  ...['internal', 'external', 'direct', 'queue', 'worker', 'agent', 'workflow', 'to', 'from'],
  ...['initiated', 'initiate', 'requested', 'accepted', 'rejected', 'declined', 'canceled'],
  ...['cancelled', 'complete', 'completed', 'failed', 'timeout', 'timed out', 'no answer'],
  ...['conference', 'consult', 'consultation', 'escalation', 'handoff', 'handover', 'return'],
];

/** A part of the system, or a person by role, not by name. */
const PARTY = [
  ...['customer', 'agent', 'api', 'caller', 'callee', 'client', 'contact', 'visitor', 'guest'],
  ...['patient', 'member', 'user', 'participant', 'other party', 'worker', 'supervisor'],
  ...['manager', 'admin', 'staff', 'operator', 'representative', 'system', 'platform'],
  ...['twilio', 'flex', 'studio', 'taskrouter', 'workflow', 'automation', 'automatic', 'auto'],
  ...['bot', 'chatbot', 'virtual agent', 'assistant', 'ai', 'ivr', 'dialer', 'campaign'],
  ...['carrier', 'network', 'both', 'nobody', 'none', 'unknown', 'other'],
];

/**
 * What happens to a caller outside a conversation with an agent, each a conversation in reports.
 */
const STAGE = [
  ...['queue', 'queued', 'waiting', 'wait', 'hold', 'ringing', 'alerting', 'ivr', 'menu'],
  ...['greeting', 'welcome', 'prompt', 'self service', 'bot', 'chatbot', 'virtual agent'],
  ...['virtual', 'survey', 'post call survey', 'post chat survey', 'csat', 'nps', 'voicemail'],
  ...['callback', 'transfer', 'conference', 'consult', 'conversation', 'call', 'chat', 'voice'],
  ...['message', 'sms', 'email', 'video', 'web', 'dialer', 'power dialer', 'campaign', 'studio'],
  ...['inbound', 'outbound', 'request', 'previous', 'abandon', 'after hours'],
];

const YES_AND_NO = ['yes', 'no', 'y', 'n', 'true', 'false', 't', 'f', '1', '0', 'on', 'off'];

export const WORDS = {
  flag: wordList(() => [
    ...[...YES_AND_NO, 'sí', 'sim', 'oui', 'open', 'closed', 'business hours', 'after hours'],
    ...['in business hours', 'out of hours', 'productive', 'unproductive', 'non-productive'],
  ]),

  /** Also the `Direction` of Twilio's callbacks and call summaries. */
  direction: wordList(() => [
    ...['inbound', 'outbound', 'internal', 'api', 'dial', 'trunking', 'originating', 'terminating'],
    ...['incoming', 'outgoing', 'in', 'out', 'call', 'chat', 'voice', 'sms', 'message', 'email'],
    ...['callback', 'conference', 'transfer', 'preview', 'predictive', 'progressive', 'manual'],
    ...['click to call', 'click to dial', 'bidirectional'],
  ]),

  abandoned: wordList(() => [
    ...[
      ...YES_AND_NO,
      'follow-up',
      'abandoned',
      'abandon',
      'short',
      'answered',
      'voicemail',
      'none',
    ],
  ]),

  abandonedPhase: wordList(() => [
    ...STAGE,
    ...['before', 'after', 'in', 'during', 'pre', 'post', 'short', 'agent', 'reservation'],
    ...['routing', 'on hold', 'pre-engagement', 'wrap-up', 'none', 'unknown', 'other'],
  ]),

  /**
   * TaskRouter's channels, those of Conversations and of Flex Conversations, and how people reach
   * a contact centre otherwise.
   */
  channel: wordList(() => [
    ...['call', 'chat', 'voice', 'sms', 'mms', 'rcs', 'email', 'web', 'whatsapp', 'messenger'],
    ...['facebook', 'facebook messenger', 'fb', 'instagram', 'line', 'viber', 'telegram', 'wechat'],
    ...['twitter', 'x', 'tiktok', 'linkedin', 'signal', 'slack', 'teams', 'microsoft', 'zoom'],
    ...['skype', 'kakaotalk', 'apple', 'apple messages for business', 'google', 'business'],
    ...['google business messages', 'gbm', 'imessage', 'modica', 'social', 'social media'],
    ...[
      'callback',
      'voicemail',
      'video',
      'telehealth',
      'ivr',
      'bot',
      'chatbot',
      'survey',
      'dialer',
    ],
    ...['csat', 'nps', 'mos_score', 'virtual agent', 'self service', 'assistant', 'ai'],
    ...['webchat', 'live', 'widget', 'website', 'portal', 'mobile', 'app', 'in-app', 'push'],
    ...['phone', 'telephone', 'landline', 'cell', 'pstn', 'sip', 'webrtc', 'client', 'text'],
    ...['texting', 'message', 'messages', 'messaging', 'conversation', 'conversations', 'fax'],
    ...['letter', 'mail', 'post', 'in person', 'walk-in', 'face to face', 'kiosk', 'tty', 'relay'],
    ...['inbound', 'outbound', 'internal', 'external', 'virtual', 'custom', 'default', 'flex'],
    ...['twilio', 'programmable', 'task', 'queue', 'room', 'form', 'contact', 'api', 'offline'],
    ...['other', 'unknown', 'undefined', 'none'],
  ]),

  initiatedBy: wordList(() => [
    ...PARTY,
    ...['inbound', 'outbound', 'callback', 'schedule', 'scheduled', 'manual', 'transfer', 'web'],
    ...['webhook', 'flex-ui', 'click to call'],
  ]),

  /** What a conversation followed or led to. */
  neighbour: wordList(() => [...TRANSFER, ...STAGE, 'none', 'other', 'unknown', 'hang up']),

  hangUpBy: wordList(() => [...PARTY, ...TRANSFER, 'remote', 'hung up']),

  kind: wordList(() => [
    ...STAGE,
    ...[
      'conversation in progress',
      'agent status',
      'agent status in progress',
      'agent',
      'rejected',
      'missed',
      'revoked',
      'canceled',
      'cancelled',
    ],
    ...['abandoned', 'completed', 'block', 'segment', 'activity', 'task', 'internal', 'external'],
    ...['post', 'pre', 'test', 'other', 'unknown'],
  ]),

  recordingStatus: wordList(() => [
    ...['in-progress', 'paused', 'resumed', 'stopped', 'processing', 'completed', 'absent'],
    ...['deleted', 'failed', 'started', 'recording', 'recorded', 'not recorded', 'available'],
    ...['unavailable', 'enabled', 'disabled', 'none', 'unknown', ...YES_AND_NO],
  ]),

  /**
   * Also HL7 FHIR R4, value set administrative-gender; HL7 v2 table 0001; and ISO/IEC 5218, whose
   * codes are digits. In English, and in Spanish, Portuguese, French and German as clinics write
   * it.
   */
  gender: wordList(() => [
    ...['male', 'female', 'm', 'f', 'x', 'o', 'u', 'a', 'n', '0', '1', '2', '9', 'boy', 'girl'],
    ...['man', 'woman', 'men', 'women', 'boys', 'girls', 'non-binary', 'enby', 'agender'],
    ...['genderfluid', 'genderqueer', 'gender expansive', 'gender nonconforming', 'gender diverse'],
    ...['nonconforming', 'trans', 'transgender', 'trans man', 'trans woman', 'two-spirit'],
    ...['male to female', 'female to male', 'mtf', 'ftm', 'cis', 'cisgender', 'questioning'],
    ...['she', 'her', 'he', 'him', 'they', 'them', 'self-described'],
    ...['intersex', 'diverse', 'other', 'others', 'another gender', 'neither', 'both', 'unknown'],
    ...['undisclosed', 'not disclosed', 'did not disclose', 'did not ask', 'declined', 'refused'],
    ...['non-disclosed', 'not provided', 'choose not to disclose', 'decline to state', 'none'],
    ...[
      'declined to answer',
      'refused to disclose',
      'decline to answer',
      'prefer not to say',
      'prefer not to answer',
    ],
    ...['prefer to self-define', 'rather not say', 'gender not disclosed', 'not specified'],
    ...['unspecified', 'not applicable', 'n/a', 'not known', 'ambiguous', 'undifferentiated'],
    ...['masculino', 'femenino', 'feminino', 'hombre', 'mujer', 'niño', 'niña', 'varón', 'homem'],
    ...['mulher', 'menino', 'menina', 'garoto', 'garota', 'no binario', 'não-binário', 'otro'],
    ...['otra', 'outro', 'desconocido', 'desconhecido', 'prefiero no decir', 'no sé'],
    ...[
      'hembra',
      'femme',
      'homme',
      'weiblich',
      'männlich',
      'divers',
      'prefiero no responder',
      'transfemenino',
      'transmasculino',
      'no requerido',
    ],
  ]),
} as const;
