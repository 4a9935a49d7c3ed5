import type { AccountView } from '../check';
import { flexConfiguration } from '../endpoints/flex-configuration';

/** Whether Flex was set up, or is being set up. */
export function isFlexInUse(account: AccountView): boolean {
  return account
    .items(flexConfiguration)
    .some(({ status }) => status === 'ok' || status === 'inprogress');
}
