import { authorizedConnectApps } from '../endpoints/account/authorized-connect-apps';
import { usageRecords } from '../endpoints/account/usage-records';
import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import { memoryStores } from '../endpoints/conversations/memory-stores';
import { eventSinks } from '../endpoints/event-streams/event-sinks';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../endpoints/flex/flex-released-plugins';
import { videoRecordings } from '../endpoints/video/video-recordings';
import { videoRooms } from '../endpoints/video/video-rooms';
import { recordings } from '../endpoints/voice/recordings';
import type { AccountView } from '../model/check';
import type { Found } from '../snapshot/snapshot';
import { enabledFlexFlows } from './channels/enabled-flex-flows';
import { isAnyChannelUnsaid } from './channels/is-any-channel-unsaid';
import { DEPLOYED_CODE, factsOf, seenCode } from './code/seen-code';
import { isFlexInUse } from './is-flex-in-use';
import type { ProductUse } from './product-use';
import { recordingUsage } from './usage/recording-usage';
import { usageByName, usageOf } from './usage/usage';
import type { UsedProduct } from './usage/usage-class';
import { handledElsewhere } from './webhooks/handled-elsewhere';
import { receiverFindings } from './webhooks/receiver-findings';
import { isTwilioHost } from './webhooks/twilio-host';

export const FLEX: ProductUse = {
  name: 'Flex',
  reads: [flexConfiguration, usageRecords],
  isInUse: (account) => isFlexInUse(account) || isUsed(account, 'Flex'),
};

export const FLEX_PLUGINS: ProductUse = {
  name: 'a Flex plugin',
  reads: [flexReleasedPlugins],
  isInUse: (account) => account.items(flexReleasedPlugins).length > 0,
};

/** Webchat 3 has an address of type chat; Webchat 2 has a Flex Flow of type web. */
export const WEBCHAT: ProductUse = {
  name: 'a webchat',
  reads: [flexFlows, addressConfigurations],
  isInUse: (account) => {
    const hasAddress = account
      .items(addressConfigurations)
      .some((address) => address.type === 'chat' && address['auto_creation.enabled'] !== false);
    if (hasAddress || enabledFlexFlows(account, 'web').length > 0) return true;
    return isAnyChannelUnsaid(account) ? null : false;
  },
};

/** Unified Profiles are kept in stores of Conversation Memory. */
export const PROFILES: ProductUse = {
  name: 'a store of profiles',
  reads: [memoryStores, usageRecords],
  isInUse: (account) => isAny(account.items(memoryStores).map(({ stores }) => stores)),
};

/** Recordings on the customer's own storage. */
export const OWN_STORAGE: ProductUse = {
  name: 'a recording on storage of your own',
  reads: [recordings, usageRecords],
  isInUse: (account) => {
    // Only the last 30 days were looked at; where older ones are stored is not known.
    const older = recordingUsage(account).length > 0 ? null : false;
    const recent = account
      .items(recordings)
      .map(({ media_url: url }) => (url === null ? null : !isTwilioHost(url.host)));
    return isAny([...recent, older]);
  },
};

export const VIDEO: ProductUse = {
  name: 'Video',
  reads: [videoRooms, videoRecordings, usageRecords],
  isInUse: (account) =>
    account.items(videoRooms).length + account.items(videoRecordings).length > 0 ||
    isUsed(account, 'Video'),
};

export const DATA_TRACK: ProductUse = {
  name: 'DataTrack',
  reads: [usageRecords],
  isInUse: (account) => isPartUsed(account, /data-track/),
};

export const FRONTLINE: ProductUse = {
  name: 'Frontline',
  reads: [usageRecords],
  isInUse: (account) => isUsed(account, 'Frontline'),
};

export const SALESFORCE: ProductUse = {
  name: 'Salesforce',
  reads: [authorizedConnectApps, usageRecords],
  isInUse: (account) =>
    isUsed(account, 'Twilio for Salesforce') ||
    isAny(account.items(authorizedConnectApps).map(isOfSalesforce)),
};

export const KINESIS: ProductUse = {
  name: 'a Kinesis sink',
  reads: [eventSinks],
  isInUse: (account) =>
    isAny(
      account
        .items(eventSinks)
        .map(({ sink_type: type }) => (type === null ? null : type === 'kinesis')),
    ),
};

export const EVENT_SINKS: ProductUse = {
  name: 'an event sink',
  reads: [eventSinks],
  isInUse: (account) => account.items(eventSinks).length > 0,
};

export const CONVERSATION_RELAY: ProductUse = {
  name: 'ConversationRelay',
  reads: [usageRecords, ...DEPLOYED_CODE],
  isInUse: (account) =>
    isPartUsed(account, /^conversation-relay/) ||
    factsOf(seenCode(account), 'conversation_relay').length > 0,
};

export const MEDIA_STREAMS: ProductUse = {
  name: 'a media stream',
  reads: [usageRecords, ...DEPLOYED_CODE],
  isInUse: (account) =>
    isPartUsed(account, /media-streams?(?:-|$)/) || factsOf(seenCode(account), 'stream').length > 0,
  receivers: (account) =>
    receiverFindings(factsOf(seenCode(account), 'stream').map(({ detail }) => detail)),
};

export const MESSAGE_BOTS = handledElsewhere('SMS handled outside Twilio', {
  channels: ['sms', 'rcs'],
  trigger: 'incomingMessage',
});
export const CONVERSATION_BOTS = handledElsewhere('Conversations handled outside Twilio', {
  channels: ['conversations'],
  trigger: 'incomingConversationMessage',
});

const CHAT_HANDLERS = handledElsewhere('Chat handled outside Twilio', { channels: ['chat'] });
export const CHAT_BOTS: ProductUse = {
  ...CHAT_HANDLERS,
  reads: [chatServices, usageRecords, ...CHAT_HANDLERS.reads],
  isInUse: (account) => CHAT_HANDLERS.isInUse(account) || isUsed(account, 'Programmable Chat'),
};

/** Twilio's own app for Salesforce names Twilio as its company. */
function isOfSalesforce(app: Found<typeof authorizedConnectApps.fields>): boolean | null {
  if (app.connect_app_homepage_url === true) return true;
  // Earlier snapshots lack the app's name.
  return isAny([app.connect_app_company_name, app.connect_app_friendly_name ?? null]);
}

/** Whether any answer is yes; `null` when none is, but some are unknown. */
function isAny(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) || (answers.includes(null) ? null : false);
}

function isUsed(account: AccountView, product: UsedProduct): boolean {
  return usageOf(account, product).length > 0;
}

function isPartUsed(account: AccountView, pattern: RegExp): boolean {
  return usageByName(account, pattern).length > 0;
}
