import type { AccountView } from '../../model/check';
import { isAnyAddressUnsaid } from './address-findings';
import { isAnyFlexFlowUnsaid } from './enabled-flex-flows';

/** Whether Twilio leaves out of which channel an address or a Flex Flow is: it may be of any. */
export function isAnyChannelUnsaid(account: AccountView): boolean {
  return isAnyAddressUnsaid(account) || isAnyFlexFlowUnsaid(account);
}
