import { dateTime, lowerCaseWord, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/**
 * The account and its subaccounts. The answer holds the Auth Token of each, which is never kept.
 * Requires the Auth Token or a Main key.
 */
export const ownAccounts = endpoint({
  id: 'accounts',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts.json',
  list: 'accounts',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: lowerCaseWord,
    owner_account_sid: sid,
    date_created: dateTime,
  },
  says: ({ owner_account_sid }) => owner_account_sid !== null,
});
