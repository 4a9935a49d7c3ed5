import { usageRecords } from '../../endpoints/account/usage-records';
import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import { flexFlows } from '../../endpoints/flex/flex-flows';
import { channelSenders, rcsSenders } from '../../endpoints/messaging/channel-senders';
import { messagingServiceChannelSenders } from '../../endpoints/messaging/messaging-service-channel-senders';
import type { AccountView } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { type Judgement, judgement } from '../../model/judgement';
import type { AnyApiEndpoint } from '../../snapshot/endpoint';
import { CODE_OF_PRODUCT, codeOfProduct } from '../code/code-of-product';
import { ineligibleUsage, usageByName } from '../usage/usage';
import { addressFindings } from './address-findings';
import { enabledFlexFlows } from './enabled-flex-flows';
import { isAnyChannelUnsaid } from './is-any-channel-unsaid';

/** The signs that WhatsApp or Messenger is used. */
export const CHANNEL_SIGNS: readonly AnyApiEndpoint[] = [
  channelSenders,
  messagingServiceChannelSenders,
  addressConfigurations,
  flexFlows,
  usageRecords,
  ...CODE_OF_PRODUCT,
];

/**
 * Every sign that WhatsApp is used, whichever row asks: a line that is idle in one place may show
 * up in another.
 */
export function whatsappSigns(account: AccountView): readonly Finding[] {
  return [
    ...onlineSenders(account, channelSenders, 'a WhatsApp sender'),
    ...serviceSenders(account, 'whatsapp'),
    ...addressFindings(account, (channel) => channel === 'whatsapp'),
    ...enabledFlexFlows(account, 'whatsapp'),
    ...ineligibleUsage(account, 'WhatsApp'),
    ...codeOfProduct(account, 'WhatsApp'),
  ];
}

/**
 * The same for Messenger, whose usage is counted among channels without a category of their own.
 *
 * Source: the names of usage categories.
 */
export function messengerSigns(account: AccountView): readonly Finding[] {
  return [
    ...serviceSenders(account, 'messenger', 'facebook'),
    ...addressFindings(account, (channel) => channel === 'messenger'),
    ...enabledFlexFlows(account, 'facebook'),
    ...usageByName(account, /^channels-messaging(?:-|$)/),
    ...codeOfProduct(account, 'Messenger'),
  ];
}

/**
 * What is known when no sign of such a channel was found: nothing while an address or a Flex Flow
 * does not state its channel.
 */
export function withoutChannelSigns(account: AccountView, sought: string): Judgement {
  return isAnyChannelUnsaid(account)
    ? judgement('NOT_TESTABLE', note('Twilio does not name the channel of each address and flow'))
    : judgement('NOT_APPLICABLE', note(`no sign of ${sought}`));
}

/** The signs that RCS is used outside Verify. */
export const RCS_SIGNS: readonly AnyApiEndpoint[] = [
  rcsSenders,
  messagingServiceChannelSenders,
  addressConfigurations,
  usageRecords,
];

/** Every sign that RCS is used outside Verify. */
export function rcsSigns(account: AccountView): readonly Finding[] {
  return [
    ...onlineSenders(account, rcsSenders, 'an RCS sender'),
    ...serviceSenders(account, 'rcs'),
    ...addressFindings(account, (channel) => channel === 'rcs'),
    ...usageByName(account, /^(?:usage-)?rcs-/),
  ];
}

/** The senders that are online, and those that Twilio does not say are offline. */
function onlineSenders(
  account: AccountView,
  senders: typeof channelSenders,
  what: string,
): readonly Finding[] {
  return account
    .items(senders)
    .filter(({ status }) => /^online/i.test(status ?? 'online'))
    .map(({ sid, status }) => ({
      resource: sid,
      field: 'status',
      message: status === null ? `${what}, of unknown status` : `${what} is online`,
    }));
}

function serviceSenders(account: AccountView, ...names: readonly string[]): readonly Finding[] {
  return account
    .items(messagingServiceChannelSenders)
    .filter(({ sender_type }) => names.includes(sender_type ?? ''))
    .map(({ sid, sender_type }) => ({
      resource: sid,
      field: 'sender_type',
      message: `a Messaging Service sends through ${sender_type}`,
    }));
}
