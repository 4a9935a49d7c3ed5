import { flexConfiguration } from '../endpoints/flex/flex-configuration';
import type { AccountView } from '../model/check';

/** Whether Flex was set up, or is being set up. */
export function isFlexInUse(account: AccountView): boolean {
  return account
    .items(flexConfiguration)
    .some(({ status }) => status === 'ok' || status === 'inprogress');
}
