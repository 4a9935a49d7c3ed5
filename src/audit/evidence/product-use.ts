import { authorizedConnectApps } from '../endpoints/account/authorized-connect-apps';
import { usageRecords } from '../endpoints/account/usage-records';
import { chatServices } from '../endpoints/chat/chat-services';
import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import { memoryStores } from '../endpoints/conversations/memory-stores';
import { eventSinks } from '../endpoints/event-streams/event-sinks';
import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import { flexFlows } from '../endpoints/flex/flex-flows';
import { flexReleasedPlugins } from '../endpoints/flex/flex-released-plugins';
import { serverlessEnvironments } from '../endpoints/runtime/serverless-environments';
import { studioRevisions } from '../endpoints/runtime/studio-revisions';
import { videoRecordings } from '../endpoints/video/video-recordings';
import { videoRooms } from '../endpoints/video/video-rooms';
import { recordings } from '../endpoints/voice/recordings';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/judgement';
import type { AnyEndpoint } from '../snapshot/endpoint';
import { enabledFlexFlows } from './enabled-flex-flows';
import { isFlexInUse } from './flex-in-use';
import { isFlowUnread } from './is-flow-unread';
import { namedHost } from './named-host';
import { recordingUsage } from './recording-usage';
import { type ReadFlow, withSubflows } from './related-flows';
import { DEPLOYED_CODE, factsOf, seenCode } from './seen-code';
import { twilioHost } from './twilio-host';
import { usageFindings, usageOf } from './usage';
import type { UsedProduct } from './usage-class';
import { handlerFieldsOf, type WebhookChannel } from './webhook-fields';
import { webhookReads, webhooksOf } from './webhooks-of';

/** Whether a product, or a part of one, is in use: what is read for it, and what shows it. */
export interface ProductUse {
  /** As a report names it. */
  readonly name: string;
  readonly reads: readonly AnyEndpoint[];
  /** `null` where what was read shows neither. */
  readonly isInUse: (account: AccountView) => boolean | null;
  /**
   * The hosts that get what passes through it, each once: a statement about one is about no other.
   */
  readonly receivers?: (account: AccountView) => readonly Finding[];
}

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

/** Webchat 3 has an address of type chat; that of Webchat 2 has a Flex Flow of the web. */
export const WEBCHAT: ProductUse = {
  name: 'a webchat',
  reads: [flexFlows, addressConfigurations],
  isInUse: (account) =>
    enabledFlexFlows(account, 'web').length > 0 ||
    account
      .items(addressConfigurations)
      .some((address) => address.type === 'chat' && address['auto_creation.enabled'] !== false),
};

/** Unified Profiles keep them in stores of Conversation Memory. */
export const PROFILES: ProductUse = {
  name: 'a store of profiles',
  reads: [memoryStores, usageRecords],
  isInUse: (account) => isAny(account.items(memoryStores).map(({ stores }) => stores)),
};

/** Recordings that lie at a host of somebody's own. */
export const OWN_STORAGE: ProductUse = {
  name: 'a recording on storage of your own',
  reads: [recordings, usageRecords],
  isInUse: (account) => {
    const isOwn = account
      .items(recordings)
      .some(({ media_url: url }) => url !== null && !/(?:^|\.)twilio\.com$/.test(url.host));
    // Those of the last 30 days were looked at; where older ones lie is not known.
    return isOwn || (recordingUsage(account).length > 0 ? null : false);
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
    isAny(account.items(authorizedConnectApps).map((app) => app.connect_app_company_name)),
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

export const MESSAGE_BOTS = handledElsewhere('SMS handled outside of Twilio', {
  channels: ['sms', 'rcs'],
  trigger: 'incomingMessage',
});
export const CONVERSATION_BOTS = handledElsewhere('Conversations handled outside of Twilio', {
  channels: ['conversations'],
  trigger: 'incomingConversationMessage',
});

const CHAT_HANDLERS = handledElsewhere('Chat handled outside of Twilio', { channels: ['chat'] });
export const CHAT_BOTS: ProductUse = {
  ...CHAT_HANDLERS,
  reads: [chatServices, usageRecords, ...CHAT_HANDLERS.reads],
  isInUse: (account) => CHAT_HANDLERS.isInUse(account) || isUsed(account, 'Programmable Chat'),
};

interface Handlers {
  readonly channels: readonly WebhookChannel[];
  /** The event at which such a message starts a Studio flow. */
  readonly trigger?: string;
}

/**
 * Messages that are answered by somebody else's server, by a webhook or by what a Studio flow
 * calls: where it is a bot's, it reads them.
 */
function handledElsewhere(name: string, { channels, trigger }: Handlers): ProductUse {
  const fields = handlerFieldsOf(...channels);
  const flowsOf = (account: AccountView) =>
    trigger === undefined ? [] : flowsStartedBy(trigger, account.items(studioRevisions));
  const receivers = (account: AccountView) => {
    const own = new Set(account.items(serverlessEnvironments).map((each) => each.domain_name));
    const webhooks = webhooksOf(account, fields).filter(({ inert }) => inert === null);
    const calls = flowsOf(account)
      .flatMap(({ definition }) => definition?.calls ?? [])
      .filter(({ fetched }) => fetched !== true);
    return receiverFindings(
      [...webhooks, ...calls]
        .filter(({ url }) => !own.has(url.host) && !isTwilio(namedHost(url)))
        .map(({ url }) => namedHost(url)),
    );
  };
  return {
    name,
    reads: [
      ...webhookReads(fields),
      ...(trigger === undefined ? [] : [studioRevisions]),
      serverlessEnvironments,
    ],
    isInUse: (account) => {
      if (receivers(account).length > 0) return true;
      const all = account.items(studioRevisions);
      return flowsOf(account).some((flow) => isFlowUnread(flow, all)) ? null : false;
    },
    receivers,
  };
}

/** The flows that the event starts, and those that they run; it may start what was not read. */
function flowsStartedBy<Flow extends ReadFlow>(
  trigger: string,
  all: readonly Flow[],
): readonly Flow[] {
  const started = all.filter(({ definition }) => definition?.triggers?.includes(trigger) ?? true);
  return withSubflows(started, all);
}

/** @param hosts `null` for one that is put together at run time. */
function receiverFindings(hosts: readonly (string | null)[]): readonly Finding[] {
  return [...new Set(hosts)].map((resource) => ({
    resource,
    field: 'url',
    message: `${resource ?? 'a host that is chosen at run time'} receives what passes through it`,
  }));
}

/** Whether one of the answers is yes; `null` where none is, and one says nothing. */
function isAny(answers: readonly (boolean | null)[]): boolean | null {
  return answers.includes(true) || (answers.includes(null) ? null : false);
}

function isTwilio(host: string): boolean {
  const owner = twilioHost(host);
  return owner !== null && owner !== 'function';
}

function isUsed(account: AccountView, product: UsedProduct): boolean {
  return usageOf(account, product).length > 0;
}

function isPartUsed(account: AccountView, pattern: RegExp): boolean {
  return usageFindings(account, pattern).length > 0;
}
