import { addressConfigurations } from '../../endpoints/conversations/address-configurations';
import type { AccountView } from '../../model/check';
import type { Finding } from '../../model/finding';

/** Conversations addresses of the given channels. */
export function addressFindings(
  account: AccountView,
  isSought: (channel: string) => boolean,
): readonly Finding[] {
  return account.items(addressConfigurations).flatMap(({ sid, type }) => {
    const channel = type ?? 'unknown';
    if (!isSought(channel)) return [];
    return [{ resource: sid, field: 'type', message: `an address of channel ${channel}` }];
  });
}

/** Whether Twilio omits the channel of any address, which may then be any. */
export function isAnyAddressUnsaid(account: AccountView): boolean {
  return account.items(addressConfigurations).some(({ type }) => type === null);
}
