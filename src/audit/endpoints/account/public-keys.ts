import { dateTime, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Public keys, for client validation or the encryption of recordings. */
export const publicKeys = endpoint({
  id: 'public-keys',
  host: 'accounts.twilio.com',
  path: '/v1/Credentials/PublicKeys',
  list: 'credentials',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    date_created: dateTime,
  },
});
