import { alarms } from '../endpoints/account/alarms';
import { BULK_EXPORT_CONFIGURATIONS } from '../endpoints/account/bulk-export-configurations';
import { connectApps } from '../endpoints/account/connect-apps';
import { customerProfiles } from '../endpoints/account/customer-profiles';
import { regulatoryBundles } from '../endpoints/account/regulatory-bundles';
import { trustProducts } from '../endpoints/account/trust-products';
import { usageTriggers } from '../endpoints/account/usage-triggers';
import { chatChannelWebhooks } from '../endpoints/chat/chat-channel-webhooks';
import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import {
  conversationScopedWebhooks,
  inactiveConversationWebhooks,
} from '../endpoints/conversations/conversation-scoped-webhooks';
import { conversationsServiceWebhooks } from '../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../endpoints/conversations/conversations-webhooks';
import { orchestratorConfigurations } from '../endpoints/conversations/orchestrator-configurations';
import { eventSinks } from '../endpoints/event-streams/event-sinks';
import { notifyServices } from '../endpoints/exclusions/notify-services';
import { proxyServices } from '../endpoints/exclusions/proxy-services';
import { superSimFleets } from '../endpoints/exclusions/super-sim-fleets';
import { wirelessSims } from '../endpoints/exclusions/wireless-sims';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../endpoints/flex/flex-released-plugins';
import { channelSenders, rcsSenders } from '../endpoints/messaging/channel-senders';
import { linkShortening } from '../endpoints/messaging/link-shortening';
import { messagingServicePhoneNumbers } from '../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import { applications } from '../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../endpoints/phone-numbers/incoming-phone-numbers';
import { portingWebhook } from '../endpoints/phone-numbers/porting-webhook';
import { shortCodes } from '../endpoints/phone-numbers/short-codes';
import { studioRevisions } from '../endpoints/runtime/studio-revisions';
import { syncServices } from '../endpoints/runtime/sync-services';
import { workflows } from '../endpoints/taskrouter/workflows';
import { workspaces } from '../endpoints/taskrouter/workspaces';
import { verifyWebhooks } from '../endpoints/verify/verify-webhooks';
import { compositionHooks } from '../endpoints/video/composition-hooks';
import { videoRooms } from '../endpoints/video/video-rooms';
import { byocTrunks } from '../endpoints/voice/byoc-trunks';
import { connectionPolicyTargets } from '../endpoints/voice/connection-policy-targets';
import { originationUrls } from '../endpoints/voice/origination-urls';
import { sipDomains } from '../endpoints/voice/sip-domains';
import { trunks } from '../endpoints/voice/trunks';
import { VOICE_CONFIGURATIONS } from '../endpoints/voice/voice-configurations';
import { intelligenceConfigurations } from '../endpoints/voice-ai/intelligence-configurations';
import { intelligenceServices } from '../endpoints/voice-ai/intelligence-services';
import type { FieldReader, FieldReaders } from '../fields/field-reader';
import type { FlowDefinition } from '../fields/flow-definition';
import type { UrlCall } from '../fields/url-calls';
import type { UrlParts } from '../fields/web-url';
import type { AnyApiEndpoint, ApiEndpoint } from '../snapshot/endpoint';
import { channelOfFlow } from './channel-of-flow';
import { isFlowUnread } from './is-flow-unread';

type ReadItem = Readonly<Record<string, unknown>>;

/** What the calls are about. */
export type WebhookChannel =
  | 'voice'
  | 'sms'
  | 'rcs'
  | 'whatsapp'
  | 'conversations'
  | 'chat'
  | 'video'
  | 'voice-ai'
  | 'verify'
  | 'studio'
  | 'flex'
  | 'taskrouter'
  | 'event-streams'
  | 'sync'
  | 'proxy'
  | 'notify'
  | 'devices'
  | 'account';

/** Who requests the URL: Twilio itself, the browser of an agent or developer, or a patient's. */
export type WebhookCaller = 'twilio' | 'browser' | 'patient';

/** Why nobody calls a URL although it is configured, or why nobody knows whether somebody does. */
export type Inert = 'overridden' | 'switched_off' | 'incapable' | 'unread';

/** The same, behind what is wrong with the URL. */
export const INERT_TERMS: Readonly<Record<Inert, string>> = {
  overridden: 'but another setting takes precedence',
  switched_off: 'but it is switched off',
  incapable: 'but the number can receive nothing of the kind',
  unread: 'unless another setting takes precedence, which was not read',
};

/** What a URL means that would be a violation if it is called. */
export function verdictIfCalled(inert: Inert | null): 'FAIL' | 'WARN' | 'NOT_TESTABLE' {
  if (inert === null) return 'FAIL';
  return inert === 'unread' ? 'NOT_TESTABLE' : 'WARN';
}

/** A field that holds a URL, or several, which somebody calls because Twilio is set up so. */
export interface WebhookField {
  readonly endpoint: AnyApiEndpoint;
  readonly field: string;
  /** The field that says by which HTTP method, where there is one. */
  readonly methodField: string | null;
  readonly channel: WebhookChannel | ((item: ReadItem, all: readonly ReadItem[]) => WebhookChannel);
  readonly caller: WebhookCaller;
  /** Twilio only tells it what happened, and leaves no decision to it. */
  readonly status: boolean;
  /** The field that names the resource; `sid` for nearly all. */
  readonly resource: string;
  /** What the resource itself says against its URL. */
  readonly inert: (item: ReadItem) => Inert | null;
  /** Whether the resource may call more than was read of it. */
  readonly partUnread: (item: ReadItem, all: readonly ReadItem[]) => boolean;
  /** What else has to be read to know whether it is called: who answers in place of a sender. */
  readonly overriddenBy: readonly AnyApiEndpoint[];
}

type UrlFields<Fields extends FieldReaders> = {
  [Name in keyof Fields & string]: Fields[Name] extends FieldReader<
    UrlParts | UrlParts[] | UrlCall[] | FlowDefinition
  >
    ? Name
    : never;
}[keyof Fields & string];

interface FieldOptions<Fields extends FieldReaders>
  extends Partial<
    Pick<WebhookField, 'caller' | 'status' | 'inert' | 'partUnread' | 'overriddenBy'>
  > {
  readonly resource?: keyof Fields & string;
}

/** @param urls The fields with URLs to those with their HTTP methods, where there are any. */
function webhooks<Fields extends FieldReaders>(
  endpoint: ApiEndpoint<Fields>,
  channel: WebhookField['channel'],
  urls: Readonly<Partial<Record<UrlFields<Fields>, (keyof Fields & string) | null>>>,
  options: FieldOptions<Fields> = {},
): readonly WebhookField[] {
  return Object.entries<string | null | undefined>(urls).map(([field, methodField = null]) => ({
    endpoint,
    field,
    methodField,
    channel,
    caller: 'twilio',
    status: false,
    resource: 'sid',
    inert: () => null,
    partUnread: () => false,
    overriddenBy: [],
    ...options,
  }));
}

const STATUS = { status: true } as const;

const VOICE = {
  voice_url: 'voice_method',
  voice_fallback_url: 'voice_fallback_method',
} as const;

const SMS = {
  sms_url: 'sms_method',
  sms_fallback_url: 'sms_fallback_method',
} as const;

const SENDER = {
  'webhook.callback_url': 'webhook.callback_method',
  'webhook.fallback_url': 'webhook.fallback_method',
} as const;

const SENDER_STATUS = {
  'webhook.status_callback_url': 'webhook.status_callback_method',
} as const;

/** A Messaging Service answers in place of the numbers and short codes that send for it. */
const MESSAGING_SERVICES = [
  messagingServices,
  messagingServicePhoneNumbers,
  messagingServiceShortCodes,
];

/**
 * Every URL that somebody calls because the account is set up so. All rows and probes about
 * webhooks go by this list.
 *
 * Source: Twilio's API descriptions; the precedence is in those of `voice_application_sid`,
 * `trunk_sid`, `sms_application_sid` and `use_inbound_webhook_on_number`. Senders are asked for
 * more than once, since Twilio lists them by channel, and so are export configurations.
 */
export const WEBHOOK_FIELDS: readonly WebhookField[] = [
  ...webhooks(incomingPhoneNumbers, 'voice', VOICE, {
    inert: firstOf(overriddenBy('voice_application_sid', 'trunk_sid'), incapableOf('voice')),
  }),
  ...webhooks(incomingPhoneNumbers, 'voice', { status_callback: 'status_callback_method' }, STATUS),
  ...webhooks(incomingPhoneNumbers, 'sms', SMS, {
    inert: firstOf(overriddenBy('sms_application_sid'), incapableOf('sms', 'mms')),
    overriddenBy: MESSAGING_SERVICES,
  }),
  ...webhooks(applications, 'voice', VOICE),
  ...webhooks(applications, 'voice', { status_callback: 'status_callback_method' }, STATUS),
  ...webhooks(applications, 'sms', SMS),
  ...webhooks(
    applications,
    'sms',
    { sms_status_callback: null, message_status_callback: null },
    STATUS,
  ),
  ...webhooks(shortCodes, 'sms', SMS, { overriddenBy: MESSAGING_SERVICES }),
  ...webhooks(sipDomains, 'voice', VOICE),
  ...webhooks(
    sipDomains,
    'voice',
    { voice_status_callback_url: 'voice_status_callback_method' },
    STATUS,
  ),
  ...webhooks(usageTriggers, 'account', { callback_url: 'callback_method' }, STATUS),
  ...webhooks(
    connectApps,
    'account',
    { deauthorize_callback_url: 'deauthorize_callback_method' },
    STATUS,
  ),
  ...webhooks(connectApps, 'account', { authorize_redirect_url: null }, { caller: 'browser' }),
  ...webhooks(
    messagingServices,
    'sms',
    { inbound_request_url: 'inbound_method', fallback_url: 'fallback_method' },
    {
      inert: ({ use_inbound_webhook_on_number }) =>
        use_inbound_webhook_on_number === true ? 'overridden' : null,
    },
  ),
  ...webhooks(messagingServices, 'sms', { status_callback: null }, STATUS),
  ...webhooks(
    linkShortening,
    'sms',
    { callback_url: null },
    { resource: 'messaging_service_sid', ...STATUS },
  ),
  ...webhooks(
    linkShortening,
    'sms',
    { fallback_url: null },
    { resource: 'messaging_service_sid', caller: 'patient' },
  ),
  ...webhooks(channelSenders, 'whatsapp', SENDER),
  ...webhooks(channelSenders, 'whatsapp', SENDER_STATUS, STATUS),
  ...webhooks(rcsSenders, 'rcs', SENDER),
  ...webhooks(rcsSenders, 'rcs', SENDER_STATUS, STATUS),
  ...webhooks(
    conversationsWebhooks,
    'conversations',
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'account_sid' },
  ),
  ...webhooks(
    conversationsServiceWebhooks,
    'conversations',
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'chat_service_sid' },
  ),
  ...webhooks(
    addressConfigurations,
    'conversations',
    { 'auto_creation.webhook_url': 'auto_creation.webhook_method' },
    { inert: switchedOffBy('auto_creation.enabled') },
  ),
  ...[conversationScopedWebhooks, inactiveConversationWebhooks].flatMap((scoped) =>
    webhooks(scoped, 'conversations', { 'configuration.url': 'configuration.method' }),
  ),
  ...webhooks(
    orchestratorConfigurations,
    'conversations',
    { statusCallbacks: null },
    { ...STATUS, resource: 'id' },
  ),
  ...webhooks(chatServices, 'chat', {
    pre_webhook_url: 'webhook_method',
    post_webhook_url: 'webhook_method',
  }),
  ...webhooks(chatChannelWebhooks, 'chat', { 'configuration.url': 'configuration.method' }),
  ...webhooks(workspaces, 'taskrouter', { event_callback_url: null }, STATUS),
  ...webhooks(workflows, 'taskrouter', {
    assignment_callback_url: null,
    fallback_assignment_callback_url: null,
  }),
  ...webhooks(
    eventSinks,
    'event-streams',
    { 'sink_configuration.destination': 'sink_configuration.method' },
    STATUS,
  ),
  ...webhooks(syncServices, 'sync', { webhook_url: null }, STATUS),
  ...webhooks(
    verifyWebhooks,
    'verify',
    { webhook_url: 'webhook_method' },
    { ...STATUS, inert: ({ status }) => (status === 'disabled' ? 'switched_off' : null) },
  ),
  ...webhooks(studioRevisions, channelOfFlow, { definition: null }, { partUnread: isFlowUnread }),
  ...webhooks(
    flexConfiguration,
    'flex',
    {
      call_recording_webhook_url: null,
      crm_callback_url: null,
      crm_fallback_url: null,
      outbound_call_flows: null,
    },
    { resource: 'flex_instance_sid' },
  ),
  ...webhooks(flexFlows, 'flex', { 'integration.url': null }, { inert: switchedOffBy('enabled') }),
  ...webhooks(
    flexReleasedPlugins,
    'flex',
    { plugin_url: null },
    { resource: 'plugin_sid', caller: 'browser' },
  ),
  ...webhooks(intelligenceServices, 'voice-ai', { webhook_url: 'webhook_http_method' }, STATUS),
  ...webhooks(
    intelligenceConfigurations,
    'voice-ai',
    { rules: null },
    { ...STATUS, resource: 'id' },
  ),
  ...VOICE_CONFIGURATIONS.flatMap((defaults) =>
    webhooks(defaults, 'voice', { configuration: null }, { ...STATUS, resource: 'account_sid' }),
  ),
  ...webhooks(videoRooms, 'video', { status_callback: 'status_callback_method' }, STATUS),
  ...webhooks(
    compositionHooks,
    'video',
    { status_callback: 'status_callback_method' },
    { ...STATUS, inert: switchedOffBy('enabled') },
  ),
  ...webhooks(byocTrunks, 'voice', VOICE),
  ...webhooks(byocTrunks, 'voice', { status_callback_url: 'status_callback_method' }, STATUS),
  ...webhooks(
    connectionPolicyTargets,
    'voice',
    { target: null },
    { inert: switchedOffBy('enabled') },
  ),
  ...webhooks(trunks, 'voice', { disaster_recovery_url: 'disaster_recovery_method' }),
  ...webhooks(originationUrls, 'voice', { sip_url: null }, { inert: switchedOffBy('enabled') }),
  ...webhooks(proxyServices, 'proxy', {
    callback_url: null,
    intercept_callback_url: null,
    out_of_session_callback_url: null,
  }),
  ...BULK_EXPORT_CONFIGURATIONS.flatMap((configuration) =>
    webhooks(
      configuration,
      'account',
      { webhook_url: 'webhook_method' },
      { ...STATUS, resource: 'resource_type', inert: switchedOffBy('enabled') },
    ),
  ),
  ...webhooks(
    alarms,
    'account',
    { webhook: null },
    { ...STATUS, resource: 'alertConfigSid', inert: switchedOffBy('enabled') },
  ),
  ...webhooks(
    portingWebhook,
    'account',
    { port_in_target_url: null, port_out_target_url: null },
    STATUS,
  ),
  ...webhooks(
    notifyServices,
    'notify',
    { delivery_callback_url: null },
    { ...STATUS, inert: switchedOffBy('delivery_callback_enabled') },
  ),
  ...webhooks(regulatoryBundles, 'account', { status_callback: null }, STATUS),
  ...webhooks(customerProfiles, 'account', { status_callback: null }, STATUS),
  ...webhooks(trustProducts, 'account', { status_callback: null }, STATUS),
  ...webhooks(
    wirelessSims,
    'devices',
    { commands_callback_url: 'commands_callback_method', ...SMS, ...VOICE },
    { inert: ({ status }) => (status === 'canceled' ? 'switched_off' : null) },
  ),
  ...webhooks(superSimFleets, 'devices', {
    sms_commands_url: 'sms_commands_method',
    ip_commands_url: 'ip_commands_method',
  }),
];

export const CALLED_BY_TWILIO = WEBHOOK_FIELDS.filter(({ caller }) => caller === 'twilio');

/** Those that a check of these channels looks at; a flow's channel shows only in what starts it. */
export function webhookFieldsOf(...channels: readonly WebhookChannel[]): readonly WebhookField[] {
  return WEBHOOK_FIELDS.filter(
    ({ channel }) => typeof channel === 'function' || channels.includes(channel),
  );
}

/** Those that are asked what to do with a call or message of these channels. */
export function handlerFieldsOf(...channels: readonly WebhookChannel[]): readonly WebhookField[] {
  return WEBHOOK_FIELDS.filter(
    ({ channel, status, caller }) =>
      channels.some((each) => each === channel) && !status && caller === 'twilio',
  );
}

function overriddenBy(...fields: readonly string[]): WebhookField['inert'] {
  return (item) => (fields.some((field) => typeof item[field] === 'string') ? 'overridden' : null);
}

/**
 * A number that has none of the capabilities; where Twilio says nothing of the first, it may have
 * it.
 */
function incapableOf(first: string, ...others: readonly string[]): WebhookField['inert'] {
  return (item) =>
    item[`capabilities.${first}`] === false &&
    others.every((each) => item[`capabilities.${each}`] !== true)
      ? 'incapable'
      : null;
}

function firstOf(...all: readonly WebhookField['inert'][]): WebhookField['inert'] {
  return (item) => all.map((inert) => inert(item)).find((each) => each !== null) ?? null;
}

function switchedOffBy(field: string): WebhookField['inert'] {
  return (item) => (item[field] === false ? 'switched_off' : null);
}
