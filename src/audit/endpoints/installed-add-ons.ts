import { endpoint } from '../snapshot/endpoint';
import { sid } from '../snapshot/field-reader';

/** Marketplace add-ons that are installed. */
export const installedAddOns = endpoint({
  id: 'installed-add-ons',
  host: 'marketplace.twilio.com',
  path: '/v1/InstalledAddOns',
  list: 'installed_add_ons',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
  },
});
