import { dateTime, sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** The accounts linked to an Organization. Requires an organization's OAuth token. */
export const organizationAccounts = endpoint({
  from: 'organization',
  id: 'organization-accounts',
  host: 'preview-iam.twilio.com',
  path: '/Organizations/{OrganizationSid}/Accounts',
  list: 'content',
  query: () => ({ PageSize: '100' }),
  fields: { account_sid: sid, status: word, date_created: dateTime },
});
