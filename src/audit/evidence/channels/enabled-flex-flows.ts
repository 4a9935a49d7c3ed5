import { flexFlows } from '../../endpoints/flex/flex-flows';
import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/judgement';

/** The Flex Flows of a channel, unless they are switched off. */
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
