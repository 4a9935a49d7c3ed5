import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Installed Marketplace add-ons. */
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
