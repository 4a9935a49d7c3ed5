import { alarms } from '../../endpoints/account/alarms';
import { BULK_EXPORT_CONFIGURATIONS } from '../../endpoints/account/bulk-export-configurations';
import { connectApps } from '../../endpoints/account/connect-apps';
import { customerProfiles } from '../../endpoints/account/customer-profiles';
import { regulatoryBundles } from '../../endpoints/account/regulatory-bundles';
import { trustProducts } from '../../endpoints/account/trust-products';
import { usageTriggers } from '../../endpoints/account/usage-triggers';
import { chatChannelWebhooks } from '../../endpoints/chat/chat-channel-webhooks';
import { chatServices } from '../../endpoints/chat/chat-services';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import {
  conversationScopedWebhooks,
  inactiveConversationWebhooks,
} from '../../endpoints/conversations/conversation-scoped-webhooks';
import { conversationsServiceWebhooks } from '../../endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../../endpoints/conversations/conversations-webhooks';
import { orchestratorConfigurations } from '../../endpoints/conversations/orchestrator-configurations';
import { eventSinks } from '../../endpoints/event-streams/event-sinks';
import { notifyServices } from '../../endpoints/exclusions/notify-services';
import { proxyServices } from '../../endpoints/exclusions/proxy-services';
import { superSimFleets } from '../../endpoints/exclusions/super-sim-fleets';
import { wirelessSims } from '../../endpoints/exclusions/wireless-sims';
import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { flexFlows } from '../../endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../../endpoints/flex/flex-released-plugins';
import { channelSenders, rcsSenders } from '../../endpoints/messaging/channel-senders';
import { linkShortening } from '../../endpoints/messaging/link-shortening';
import { messagingServicePhoneNumbers } from '../../endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../endpoints/messaging/messaging-services';
import { applications } from '../../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import { portingWebhook } from '../../endpoints/phone-numbers/porting-webhook';
import { shortCodes } from '../../endpoints/phone-numbers/short-codes';
import { studioRevisions } from '../../endpoints/runtime/studio-revisions';
import { syncServices } from '../../endpoints/runtime/sync-services';
import { workflows } from '../../endpoints/taskrouter/workflows';
import { workspaces } from '../../endpoints/taskrouter/workspaces';
import { verifyWebhooks } from '../../endpoints/verify/verify-webhooks';
import { compositionHooks } from '../../endpoints/video/composition-hooks';
import { videoRooms } from '../../endpoints/video/video-rooms';
import { byocTrunks } from '../../endpoints/voice/byoc-trunks';
import { connectionPolicyTargets } from '../../endpoints/voice/connection-policy-targets';
import { originationUrls } from '../../endpoints/voice/origination-urls';
import { sipDomains } from '../../endpoints/voice/sip-domains';
import { trunks } from '../../endpoints/voice/trunks';
import { VOICE_CONFIGURATIONS } from '../../endpoints/voice/voice-configurations';
import { intelligenceConfigurations } from '../../endpoints/voice-ai/intelligence-configurations';
import { intelligenceServices } from '../../endpoints/voice-ai/intelligence-services';
import { channelOfFlow } from '../flows/channel-of-flow';
import { isFlowUnread } from '../flows/is-flow-unread';
import { firstOf, incapableOf, overriddenBy, switchedOffBy } from './inert';
import { type WebhookChannel, type WebhookField, webhooksAt } from './webhook-field';

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
 * Every URL that is called because the account is set up so. All rows and probes about webhooks use
 * this list.
 *
 * Source: Twilio's API descriptions; the precedence is in those of `voice_application_sid`,
 * `trunk_sid`, `sms_application_sid` and `use_inbound_webhook_on_number`. Senders are requested
 * more than once, because Twilio lists them by channel, and so are export configurations.
 */
export const WEBHOOK_FIELDS: readonly WebhookField[] = [
  ...webhooksAt(incomingPhoneNumbers, 'voice', VOICE, {
    inert: firstOf(overriddenBy('voice_application_sid', 'trunk_sid'), incapableOf('voice')),
  }),
  ...webhooksAt(
    incomingPhoneNumbers,
    'voice',
    { status_callback: 'status_callback_method' },
    STATUS,
  ),
  ...webhooksAt(incomingPhoneNumbers, 'sms', SMS, {
    inert: firstOf(overriddenBy('sms_application_sid'), incapableOf('sms', 'mms')),
    overriddenBy: MESSAGING_SERVICES,
  }),
  ...webhooksAt(applications, 'voice', VOICE),
  ...webhooksAt(applications, 'voice', { status_callback: 'status_callback_method' }, STATUS),
  ...webhooksAt(applications, 'sms', SMS),
  ...webhooksAt(
    applications,
    'sms',
    { sms_status_callback: null, message_status_callback: null },
    STATUS,
  ),
  ...webhooksAt(shortCodes, 'sms', SMS, { overriddenBy: MESSAGING_SERVICES }),
  ...webhooksAt(sipDomains, 'voice', VOICE),
  ...webhooksAt(
    sipDomains,
    'voice',
    { voice_status_callback_url: 'voice_status_callback_method' },
    STATUS,
  ),
  ...webhooksAt(usageTriggers, 'account', { callback_url: 'callback_method' }, STATUS),
  ...webhooksAt(
    connectApps,
    'account',
    { deauthorize_callback_url: 'deauthorize_callback_method' },
    STATUS,
  ),
  ...webhooksAt(connectApps, 'account', { authorize_redirect_url: null }, { caller: 'browser' }),
  ...webhooksAt(
    messagingServices,
    'sms',
    { inbound_request_url: 'inbound_method', fallback_url: 'fallback_method' },
    {
      inert: ({ use_inbound_webhook_on_number }) =>
        use_inbound_webhook_on_number === true ? 'overridden' : null,
    },
  ),
  ...webhooksAt(messagingServices, 'sms', { status_callback: null }, STATUS),
  ...webhooksAt(
    linkShortening,
    'sms',
    { callback_url: null },
    { resource: 'messaging_service_sid', ...STATUS },
  ),
  ...webhooksAt(
    linkShortening,
    'sms',
    { fallback_url: null },
    { resource: 'messaging_service_sid', caller: 'patient' },
  ),
  ...webhooksAt(channelSenders, 'whatsapp', SENDER),
  ...webhooksAt(channelSenders, 'whatsapp', SENDER_STATUS, STATUS),
  ...webhooksAt(rcsSenders, 'rcs', SENDER),
  ...webhooksAt(rcsSenders, 'rcs', SENDER_STATUS, STATUS),
  ...webhooksAt(
    conversationsWebhooks,
    'conversations',
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'account_sid' },
  ),
  ...webhooksAt(
    conversationsServiceWebhooks,
    'conversations',
    { pre_webhook_url: 'method', post_webhook_url: 'method' },
    { resource: 'chat_service_sid' },
  ),
  ...webhooksAt(
    addressConfigurations,
    'conversations',
    { 'auto_creation.webhook_url': 'auto_creation.webhook_method' },
    { inert: switchedOffBy('auto_creation.enabled') },
  ),
  ...[conversationScopedWebhooks, inactiveConversationWebhooks].flatMap((scoped) =>
    webhooksAt(scoped, 'conversations', { 'configuration.url': 'configuration.method' }),
  ),
  ...webhooksAt(
    orchestratorConfigurations,
    'conversations',
    { statusCallbacks: null },
    { ...STATUS, resource: 'id' },
  ),
  ...webhooksAt(chatServices, 'chat', {
    pre_webhook_url: 'webhook_method',
    post_webhook_url: 'webhook_method',
  }),
  ...webhooksAt(chatChannelWebhooks, 'chat', { 'configuration.url': 'configuration.method' }),
  ...webhooksAt(workspaces, 'taskrouter', { event_callback_url: null }, STATUS),
  ...webhooksAt(workflows, 'taskrouter', {
    assignment_callback_url: null,
    fallback_assignment_callback_url: null,
  }),
  ...webhooksAt(
    eventSinks,
    'event-streams',
    { 'sink_configuration.destination': 'sink_configuration.method' },
    STATUS,
  ),
  ...webhooksAt(syncServices, 'sync', { webhook_url: null }, STATUS),
  ...webhooksAt(
    verifyWebhooks,
    'verify',
    { webhook_url: 'webhook_method' },
    { ...STATUS, inert: ({ status }) => (status === 'disabled' ? 'switched_off' : null) },
  ),
  ...webhooksAt(studioRevisions, channelOfFlow, { definition: null }, { partUnread: isFlowUnread }),
  ...webhooksAt(
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
  ...webhooksAt(
    flexFlows,
    'flex',
    { 'integration.url': null },
    { inert: switchedOffBy('enabled') },
  ),
  ...webhooksAt(
    flexReleasedPlugins,
    'flex',
    { plugin_url: null },
    { resource: 'plugin_sid', caller: 'browser' },
  ),
  ...webhooksAt(intelligenceServices, 'voice-ai', { webhook_url: 'webhook_http_method' }, STATUS),
  ...webhooksAt(
    intelligenceConfigurations,
    'voice-ai',
    { rules: null },
    { ...STATUS, resource: 'id' },
  ),
  ...VOICE_CONFIGURATIONS.flatMap((defaults) =>
    webhooksAt(defaults, 'voice', { configuration: null }, { ...STATUS, resource: 'account_sid' }),
  ),
  ...webhooksAt(videoRooms, 'video', { status_callback: 'status_callback_method' }, STATUS),
  ...webhooksAt(
    compositionHooks,
    'video',
    { status_callback: 'status_callback_method' },
    { ...STATUS, inert: switchedOffBy('enabled') },
  ),
  ...webhooksAt(byocTrunks, 'voice', VOICE),
  ...webhooksAt(byocTrunks, 'voice', { status_callback_url: 'status_callback_method' }, STATUS),
  ...webhooksAt(
    connectionPolicyTargets,
    'voice',
    { target: null },
    { inert: switchedOffBy('enabled') },
  ),
  ...webhooksAt(trunks, 'voice', { disaster_recovery_url: 'disaster_recovery_method' }),
  ...webhooksAt(originationUrls, 'voice', { sip_url: null }, { inert: switchedOffBy('enabled') }),
  ...webhooksAt(proxyServices, 'proxy', {
    callback_url: null,
    intercept_callback_url: null,
    out_of_session_callback_url: null,
  }),
  ...BULK_EXPORT_CONFIGURATIONS.flatMap((configuration) =>
    webhooksAt(
      configuration,
      'account',
      { webhook_url: 'webhook_method' },
      { ...STATUS, resource: 'resource_type', inert: switchedOffBy('enabled') },
    ),
  ),
  ...webhooksAt(
    alarms,
    'account',
    { webhook: null },
    { ...STATUS, resource: 'alertConfigSid', inert: switchedOffBy('enabled') },
  ),
  ...webhooksAt(
    portingWebhook,
    'account',
    { port_in_target_url: null, port_out_target_url: null },
    STATUS,
  ),
  ...webhooksAt(
    notifyServices,
    'notify',
    { delivery_callback_url: null },
    { ...STATUS, inert: switchedOffBy('delivery_callback_enabled') },
  ),
  ...webhooksAt(regulatoryBundles, 'account', { status_callback: null }, STATUS),
  ...webhooksAt(customerProfiles, 'account', { status_callback: null }, STATUS),
  ...webhooksAt(trustProducts, 'account', { status_callback: null }, STATUS),
  ...webhooksAt(
    wirelessSims,
    'devices',
    { commands_callback_url: 'commands_callback_method', ...SMS, ...VOICE },
    { inert: ({ status }) => (status === 'canceled' ? 'switched_off' : null) },
  ),
  ...webhooksAt(superSimFleets, 'devices', {
    sms_commands_url: 'sms_commands_method',
    ip_commands_url: 'ip_commands_method',
  }),
];

export const CALLED_BY_TWILIO = WEBHOOK_FIELDS.filter(({ caller }) => caller === 'twilio');

/** The fields for a check of these channels; a flow's channel shows only in what starts it. */
export function webhookFieldsOf(...channels: readonly WebhookChannel[]): readonly WebhookField[] {
  return WEBHOOK_FIELDS.filter(
    ({ channel }) => typeof channel === 'function' || channels.includes(channel),
  );
}

/** The fields whose URLs decide how to handle a call or message of these channels. */
export function handlerFieldsOf(...channels: readonly WebhookChannel[]): readonly WebhookField[] {
  return WEBHOOK_FIELDS.filter(
    ({ channel, status, caller }) =>
      channels.some((each) => each === channel) && !status && caller === 'twilio',
  );
}
