import { addOnExtensions } from '../endpoints/add-ons/add-on-extensions';
import type { AddOnProduct } from '../fields/add-on-product';
import type { AccountView, Finding } from '../model/check';

/** The add-ons that are enabled for a product of Twilio's. */
export function addOnFindings(account: AccountView, product: AddOnProduct): readonly Finding[] {
  return account
    .items(addOnExtensions)
    .filter(({ product_name, enabled }) => product_name === product && enabled === true)
    .map(({ parents, sid }) => ({
      resource: parents.at(-1) ?? sid,
      field: 'enabled',
      message: 'a Marketplace add-on takes part',
    }));
}
