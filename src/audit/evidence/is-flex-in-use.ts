import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import type { AccountView } from '../model/check';

/**
 * Whether Flex has been set up or is being set up: there is a configuration, and Twilio does not
 * say that setup never began.
 */
export function isFlexInUse(account: AccountView): boolean {
  return account.items(flexConfiguration).some(({ status }) => status !== 'notstarted');
}
