import { sid } from '../../fields/basic-readers';
import { addedLater, type FieldReader } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';

/** Whether a name or a page is Salesforce's; any other is not kept. */
const isSalesforce: FieldReader<boolean> = {
  schema: { type: 'boolean' },
  read: (raw) => (typeof raw === 'string' ? /salesforce/i.test(raw) : null),
};

/** Other parties' apps that the account has authorised. */
export const authorizedConnectApps = endpoint({
  id: 'authorized-connect-apps',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/AuthorizedConnectApps.json',
  list: 'authorized_connect_apps',
  query: () => ({ PageSize: '1000' }),
  fields: {
    connect_app_sid: sid,
    connect_app_company_name: isSalesforce,
    connect_app_friendly_name: addedLater(isSalesforce),
    connect_app_homepage_url: addedLater(isSalesforce),
  },
});
