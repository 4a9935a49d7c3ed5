import type { AccountView } from '../../model/check';
import { isAnyAddressUnsaid } from './address-findings';
import { isAnyFlexFlowUnsaid } from './enabled-flex-flows';

/** Whether Twilio omits the channel of any address or Flex Flow, which may then be any. */
export function isAnyChannelUnsaid(account: AccountView): boolean {
  return isAnyAddressUnsaid(account) || isAnyFlexFlowUnsaid(account);
}
