import { sid } from '../../fields/basic-readers';
import type { FieldReader } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';

/** Whether a company is Salesforce; every other name stays unread. */
const isSalesforce: FieldReader<boolean> = {
  schema: { type: 'boolean' },
  read: (raw) => (typeof raw === 'string' ? /salesforce/i.test(raw) : null),
};

/** The apps of others that the account lets in. */
export const authorizedConnectApps = endpoint({
  id: 'authorized-connect-apps',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/AuthorizedConnectApps.json',
  list: 'authorized_connect_apps',
  query: () => ({ PageSize: '1000' }),
  fields: { connect_app_sid: sid, connect_app_company_name: isSalesforce },
});
