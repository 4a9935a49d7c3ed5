import { flexFlows } from '../../endpoints/flex/flex-flows';
import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/finding';

/** The Flex Flows of a channel that are not switched off. */
export function enabledFlexFlows(account: AccountView, channel: string): readonly Finding[] {
  return account
    .items(flexFlows)
    .filter(({ channel_type, enabled }) => channel_type === channel && enabled !== false)
    .map(({ sid }) => ({
      resource: sid,
      field: 'enabled',
      message: `a Flex Flow of channel ${channel} is not switched off`,
    }));
}

/** Whether Twilio omits the channel of any Flex Flow that is not switched off. */
export function isAnyFlexFlowUnsaid(account: AccountView): boolean {
  return account
    .items(flexFlows)
    .some(({ channel_type, enabled }) => channel_type === null && enabled !== false);
}
