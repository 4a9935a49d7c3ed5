import { addOnProduct } from '../../fields/add-on-product';
import { boolean, sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { installedAddOns } from './installed-add-ons';

/** What each add-on is connected to. */
export const addOnExtensions = endpoint({
  id: 'add-on-extensions',
  host: 'marketplace.twilio.com',
  path: '/v1/InstalledAddOns/{InstalledAddOnSid}/Extensions',
  list: 'extensions',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: installedAddOns,
    parameters: { InstalledAddOnSid: 'sid' },
  },
  fields: {
    sid,
    installed_add_on_sid: sid,
    enabled: boolean,
    unique_name: word,
    product_name: addOnProduct,
  },
  says: ({ product_name, unique_name }) => product_name !== null || unique_name !== null,
});
