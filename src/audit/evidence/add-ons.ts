import { addOnExtensions } from '../endpoints/add-ons/add-on-extensions';
import type { AddOnProduct } from '../fields/add-on-product';
import type { AccountView } from '../model/check';
import type { Finding } from '../model/finding';

/** Extensions are also identified by their own names, since a product may have several. */
const OWN_NAMES: Readonly<Partial<Record<AddOnProduct, RegExp>>> = {
  recordings: /recording/i,
  voice: /^voice/i,
  messaging: /^(?:sms|mms|messag)/i,
  lookup: /^lookup/i,
};

/** The extensions through which Marketplace add-ons join a Twilio product, unless switched off. */
export function enabledExtensions(account: AccountView, product: AddOnProduct) {
  return account
    .items(addOnExtensions)
    .filter(({ enabled }) => enabled !== false)
    .filter(
      ({ product_name, unique_name }) =>
        product_name === product || OWN_NAMES[product]?.test(unique_name ?? ''),
    );
}

/** The add-ons that join a product, each with its own SID. */
export function addOnFindings(account: AccountView, product: AddOnProduct): readonly Finding[] {
  return enabledExtensions(account, product).map(({ parents, sid }) => ({
    resource: parents.at(-1) ?? sid,
    field: 'enabled',
    message: 'a Marketplace add-on is involved',
  }));
}
