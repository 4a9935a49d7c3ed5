import type { AccountView, Finding } from '../check';
import { addOnExtensions } from '../endpoints/add-on-extensions';

/** The enabled extensions of add-ons whose product, or whose own name, matches. */
export function addOnFindings(account: AccountView, product: RegExp): readonly Finding[] {
  return account
    .items(addOnExtensions)
    .filter(({ enabled }) => enabled === true)
    .filter(({ product_name, unique_name }) => product.test(`${product_name} ${unique_name}`))
    .map(({ parents, sid }) => ({
      resource: parents.at(-1) ?? sid,
      field: 'enabled',
      message: 'a Marketplace add-on takes part',
    }));
}
