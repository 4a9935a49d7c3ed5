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
import { conversationWebhooks } from '../endpoints/conversations/conversation-webhooks';
import { conversationsServiceWebhooks } from '../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../endpoints/conversations/conversations-webhooks';
import { eventSinks } from '../endpoints/event-streams/event-sinks';
import { notifyServices } from '../endpoints/exclusions/notify-services';
import { proxyServices } from '../endpoints/exclusions/proxy-services';
import { superSimFleets } from '../endpoints/exclusions/super-sim-fleets';
import { wirelessSims } from '../endpoints/exclusions/wireless-sims';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../endpoints/flex/flex-released-plugins';
import { channelSenders } from '../endpoints/messaging/channel-senders';
import { linkShortening } from '../endpoints/messaging/link-shortening';
import { messagingServices } from '../endpoints/messaging/messaging-services';
import { rcsSenders } from '../endpoints/messaging/rcs-senders';
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
import { intelligenceServices } from '../endpoints/voice-ai/intelligence-services';
import type { FieldReader, FieldReaders, UrlParts } from '../fields/field-reader';
import type { FlowDefinition } from '../fields/flow-definition';
import type { AnyApiEndpoint, ApiEndpoint } from '../snapshot/endpoint';

type ReadItem = Readonly<Record<string, unknown>>;

/** Why Twilio does not call a URL although it is configured. */
export type Inert = 'overridden' | 'switched_off';

/** An endpoint of which fields hold URLs that Twilio calls. */
export interface WebhookEndpoint {
  readonly endpoint: AnyApiEndpoint;
  /** The field with the URL to the one with its HTTP method, where there is one. */
  readonly urls: Readonly<Record<string, string | null>>;
  /** The field that names the resource; `sid` for nearly all. */
  readonly resource: string;
  /** What the resource itself says against its URL. */
  readonly inert: (item: ReadItem, field: string) => Inert | null;
}

type UrlField<Fields extends FieldReaders> = {
  [Name in keyof Fields & string]: Fields[Name] extends FieldReader<
    UrlParts | UrlParts[] | FlowDefinition
  >
    ? Name
    : never;
}[keyof Fields & string];

function webhooks<Fields extends FieldReaders>(
  endpoint: ApiEndpoint<Fields>,
  urls: Readonly<Partial<Record<UrlField<Fields>, (keyof Fields & string) | null>>>,
  options: Partial<Pick<WebhookEndpoint, 'inert'>> & { resource?: keyof Fields & string } = {},
): WebhookEndpoint {
  const entries = Object.entries<string | null | undefined>(urls);
  return {
    endpoint,
    urls: Object.fromEntries(entries.map(([field, method]) => [field, method ?? null])),
    resource: options.resource ?? 'sid',
    inert: options.inert ?? (() => null),
  };
}

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
  'webhook.status_callback_url': 'webhook.status_callback_method',
} as const;

/**
 * Every URL that Twilio is set up to call: 77 fields of 41 GET endpoints.
 *
 * Two of these are asked more than once, since Twilio lists senders by channel and export
 * configurations by type. Source: Twilio's API descriptions; the precedence is in those of
 * `voice_application_sid`, `trunk_sid`, `sms_application_sid` and `use_inbound_webhook_on_number`.
 */
export const WEBHOOK_ENDPOINTS: readonly WebhookEndpoint[] = [
  webhooks(
    incomingPhoneNumbers,
    { ...VOICE, status_callback: 'status_callback_method', ...SMS },
    {
      inert: ({ voice_application_sid, trunk_sid, sms_application_sid }, field) => {
        const voice = (voice_application_sid ?? trunk_sid) !== null && field in VOICE;
        const sms = sms_application_sid !== null && field in SMS;
        return voice || sms ? 'overridden' : null;
      },
    },
  ),
  webhooks(applications, {
    ...VOICE,
    status_callback: 'status_callback_method',
    ...SMS,
    sms_status_callback: null,
    message_status_callback: null,
  }),
  webhooks(shortCodes, SMS),
  webhooks(sipDomains, {
    ...VOICE,
    voice_status_callback_url: 'voice_status_callback_method',
  }),
  webhooks(usageTriggers, { callback_url: 'callback_method' }),
  webhooks(connectApps, {
    deauthorize_callback_url: 'deauthorize_callback_method',
    authorize_redirect_url: null,
  }),
  webhooks(
    messagingServices,
    {
      inbound_request_url: 'inbound_method',
      fallback_url: 'fallback_method',
      status_callback: null,
    },
    {
      inert: ({ use_inbound_webhook_on_number }, field) =>
        use_inbound_webhook_on_number === true && field !== 'status_callback' ? 'overridden' : null,
    },
  ),
  webhooks(
    linkShortening,
    { callback_url: null, fallback_url: null },
    { resource: 'messaging_service_sid' },
  ),
  webhooks(channelSenders, SENDER),
  webhooks(rcsSenders, SENDER),
  webhooks(
    conversationsWebhooks,
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'account_sid' },
  ),
  webhooks(
    conversationsServiceWebhooks,
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'chat_service_sid' },
  ),
  webhooks(
    addressConfigurations,
    { 'auto_creation.webhook_url': 'auto_creation.webhook_method' },
    { inert: (item) => switchedOff(item['auto_creation.enabled']) },
  ),
  webhooks(conversationWebhooks, { 'configuration.url': 'configuration.method' }),
  webhooks(chatServices, { pre_webhook_url: 'webhook_method', post_webhook_url: 'webhook_method' }),
  webhooks(chatChannelWebhooks, { 'configuration.url': 'configuration.method' }),
  webhooks(workspaces, { event_callback_url: null }),
  webhooks(workflows, { assignment_callback_url: null, fallback_assignment_callback_url: null }),
  webhooks(eventSinks, { 'sink_configuration.destination': 'sink_configuration.method' }),
  webhooks(syncServices, { webhook_url: null }),
  webhooks(
    verifyWebhooks,
    { webhook_url: 'webhook_method' },
    { inert: ({ status }) => (status === 'disabled' ? 'switched_off' : null) },
  ),
  webhooks(studioRevisions, { definition: null }),
  webhooks(
    flexConfiguration,
    {
      call_recording_webhook_url: null,
      crm_callback_url: null,
      crm_fallback_url: null,
      outbound_call_flows: null,
    },
    { resource: 'flex_instance_sid' },
  ),
  webhooks(
    flexFlows,
    { 'integration.url': null },
    { inert: ({ enabled }) => switchedOff(enabled) },
  ),
  webhooks(flexReleasedPlugins, { plugin_url: null }, { resource: 'plugin_sid' }),
  webhooks(intelligenceServices, { webhook_url: 'webhook_http_method' }),
  webhooks(videoRooms, { status_callback: 'status_callback_method' }),
  webhooks(
    compositionHooks,
    { status_callback: 'status_callback_method' },
    { inert: ({ enabled }) => switchedOff(enabled) },
  ),
  webhooks(byocTrunks, { ...VOICE, status_callback_url: 'status_callback_method' }),
  webhooks(
    connectionPolicyTargets,
    { target: null },
    { inert: ({ enabled }) => switchedOff(enabled) },
  ),
  webhooks(trunks, { disaster_recovery_url: 'disaster_recovery_method' }),
  webhooks(originationUrls, { sip_url: null }, { inert: ({ enabled }) => switchedOff(enabled) }),
  webhooks(proxyServices, {
    callback_url: null,
    intercept_callback_url: null,
    out_of_session_callback_url: null,
  }),
  ...BULK_EXPORT_CONFIGURATIONS.map((configuration) =>
    webhooks(
      configuration,
      { webhook_url: 'webhook_method' },
      { resource: 'resource_type', inert: ({ enabled }) => switchedOff(enabled) },
    ),
  ),
  webhooks(
    alarms,
    { webhook: null },
    { resource: 'alertConfigSid', inert: ({ enabled }) => switchedOff(enabled) },
  ),
  webhooks(portingWebhook, { port_in_target_url: null, port_out_target_url: null }),
  webhooks(
    notifyServices,
    { delivery_callback_url: null },
    { inert: (item) => switchedOff(item['delivery_callback_enabled']) },
  ),
  webhooks(regulatoryBundles, { status_callback: null }),
  webhooks(customerProfiles, { status_callback: null }),
  webhooks(trustProducts, { status_callback: null }),
  webhooks(wirelessSims, { commands_callback_url: 'commands_callback_method', ...SMS, ...VOICE }),
  webhooks(superSimFleets, {
    sms_commands_url: 'sms_commands_method',
    ip_commands_url: 'ip_commands_method',
  }),
];

function switchedOff(enabled: unknown): Inert | null {
  return enabled === false ? 'switched_off' : null;
}
