import { addressConfigurations } from '../endpoints/conversations/address-configurations';
import type { AccountView, Finding } from '../model/check';

/** Conversations addresses of these channels. */
export function addressFindings(
  account: AccountView,
  isSought: (channel: string) => boolean,
): readonly Finding[] {
  return account.items(addressConfigurations).flatMap(({ sid, type }) => {
    const channel = (type ?? 'unknown').toLowerCase();
    if (!isSought(channel)) return [];
    return [{ resource: sid, field: 'type', message: `an address of channel ${channel}` }];
  });
}
