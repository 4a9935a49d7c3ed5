import type { IneligibleProduct } from '../../catalog/ineligible-product';

/** The classes of eligible services, as in the configuration guide's table. */
export type EligibleClass = 'Voice' | 'SMS' | 'Identity' | 'Conversations' | 'Flex' | 'Runtime';

/** Named in v1.1 of the guide, but missing in the table. */
export type UnlistedProduct = 'Video' | 'Frontline' | 'Twilio for Salesforce' | 'Programmable Chat';

/** What a usage category's name says about eligibility. */
export type UsageClass =
  | { readonly kind: 'eligible'; readonly service: EligibleClass }
  | { readonly kind: 'unlisted'; readonly product: UnlistedProduct }
  | { readonly kind: 'ineligible'; readonly product: IneligibleProduct }
  /** Money and numbers, without content. */
  | { readonly kind: 'fee' }
  /** On no list, and silence does not make it eligible. */
  | { readonly kind: 'unknown' };

/** The products whose use the names of usage categories can show. */
export type UsedProduct =
  | EligibleClass
  | UnlistedProduct
  | IneligibleProduct
  | 'Lookup'
  | 'Verify'
  | 'Notify';

/** Lookup and its data packages. Source: Twilio docs, "Lookup v2 API". */
const LOOKUP =
  'lookups number-format-lookups carrier-lookups calleridlookups* lookup-identity-match enhanced-line-type-lookups fraud-lookups line-status-lookups live-activity-lookups phone-quality-score-lookups sim-swap-lookups call-forwarding-lookups reassigned-number sms-pumping-risk';

/**
 * Patterns of category names, in which `*` matches anything. The first match decides, so what is
 * not eligible comes first. Twilio publishes no such table: this one is derived from the names.
 * "HIPAA Eligible Services" of 11 December 2024 lists speech and storage of media as eligible.
 */
const CLASSES: readonly (readonly [UsageClass, string])[] = [
  [ineligible('WhatsApp'), 'channels-whatsapp* verify-whatsapp*'],
  [ineligible('SendGrid'), 'email flex-email-usage verify-outbound-email authy-*email*'],
  [ineligible('AI Assistants'), 'ai-assistants*'],
  [ineligible('Intelligence for Conversations'), '*conversational-insights-messages'],
  [ineligible('Agent Copilot'), 'agent-copilot*'],
  [ineligible('Marketplace'), 'marketplace* marketplay-*'],
  [ineligible('Autopilot'), 'autopilot*'],
  [ineligible('Peer-to-peer Video'), '*peer-to-peer-rooms-participant-minutes'],
  [
    unlisted('Video'),
    'group-rooms* small-group-rooms* pv* video-* turnmegabytes* usage-flex-video',
  ],
  [unlisted('Frontline'), 'frontline*'],
  [unlisted('Twilio for Salesforce'), 'twilio-for-salesforce*'],
  [unlisted('Programmable Chat'), 'ip-messaging* pchat*'],
  [
    eligible('Voice'),
    'calls* call-progess-events programmablevoice* prog-voice-client-* pstnconnectivity* recordings* recordingstorage transcriptions conversation-relay voice-intelligence* *conversational-insights-voice-minutes trunking-* elastic-sip-trunking* sip-secure-media voice-insights* answering-machine-detection agent-conference conference twiml* generic-pay-transactions text-to-speech tts-* amazon-polly speech-recognition',
  ],
  [
    eligible('SMS'),
    'sms sms-inbound* sms-outbound sms-outbound-longcode sms-outbound-shortcode sms-outbound-tollfree sms-messages-* sms-mps* mms* shortcodes* short-code-setup-fees longcode-mps smsmessages-* failed-message-processing-fee mediastorage',
  ],
  [eligible('Identity'), 'verify-voice-sms verify-voice-and-sms verify-push verify-package*-plans'],
  [eligible('Identity'), LOOKUP],
  [eligible('Conversations'), 'conversations*'],
  [
    eligible('Flex'),
    'flex flex-usage flex-users* flex-named-users flex-unique-user flex-active-user-hours flex-concurrent-users flex-voice-minute flex-messaging-usage flex-ytica taskrouter-tasks task-router* proxy*',
  ],
  [eligible('Runtime'), 'studio* functions* usage-functions assets* sync*'],
  [
    { kind: 'fee' },
    'a2p-* phonenumbers* totalprice category premiumsupport* min-spend-adjustments credit-transfer twilio-editions enterprise* twilio-interconnect* *bucket-adjustment* advisory-services* test-* demo* experiment-* monitor* bundle-* sms-mms-penalty-fees* usage-programmable-messaging-fees-services sms-national-regulatory-protection',
  ],
];

const PATTERNS = CLASSES.map(([usageClass, patterns]) => ({
  usageClass,
  pattern: patternOf(patterns),
}));

/**
 * Names that show a product whatever the eligibility of their class: a category of e-mail in Flex
 * belongs to Flex, and one of SMS that is on no list to SMS.
 */
const NAMED: readonly (readonly [UsedProduct, RegExp])[] = [
  ['SMS', patternOf('sms-* mms-*')],
  ['Flex', patternOf('flex-*')],
  ['Video', patternOf('*peer-to-peer-rooms-participant-minutes')],
  ['Lookup', patternOf(LOOKUP)],
  ['Verify', patternOf('verify verify-*')],
  ['Notify', patternOf('notify notify-*')],
];

/** The class of a usage category, such as `sms-outbound-longcode`, by its name only. */
export function usageClassOf(category: string): UsageClass {
  return PATTERNS.find(({ pattern }) => pattern.test(category))?.usageClass ?? { kind: 'unknown' };
}

/** Whether a usage category belongs to a product, by its class or its name. */
export function isUsageOf(category: string, product: UsedProduct): boolean {
  const usageClass = usageClassOf(category);
  return (
    ('service' in usageClass && usageClass.service === product) ||
    ('product' in usageClass && usageClass.product === product) ||
    NAMED.some(([named, pattern]) => named === product && pattern.test(category))
  );
}

function patternOf(patterns: string): RegExp {
  const alternatives = patterns.split(' ').map((each) => each.replaceAll('*', '.*'));
  return new RegExp(`^(?:${alternatives.join('|')})$`);
}

function eligible(service: EligibleClass): UsageClass {
  return { kind: 'eligible', service };
}

function unlisted(product: UnlistedProduct): UsageClass {
  return { kind: 'unlisted', product };
}

function ineligible(product: IneligibleProduct): UsageClass {
  return { kind: 'ineligible', product };
}
