import { endpoint } from '../snapshot/endpoint';
import { boolean, type FieldReader, sid, word } from '../snapshot/field-reader';
import { installedAddOns } from './installed-add-ons';

/** The name of a product of Twilio's, such as `Programmable Voice`. */
const productName: FieldReader<string> = {
  schema: { type: 'string', pattern: '^[A-Za-z][A-Za-z ]{0,39}$' },
  read: (raw) => (typeof raw === 'string' && /^[A-Za-z][A-Za-z ]{0,39}$/.test(raw) ? raw : null),
};

/** Where each add-on takes part: in calls, messages, recordings or lookups. */
export const addOnExtensions = endpoint({
  id: 'add-on-extensions',
  host: 'marketplace.twilio.com',
  path: '/v1/InstalledAddOns/{InstalledAddOnSid}/Extensions',
  list: 'extensions',
  parent: { endpoint: installedAddOns, parameters: { InstalledAddOnSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid, product_name: productName, unique_name: word, enabled: boolean },
});
