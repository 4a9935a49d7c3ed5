import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Lists of user names and passwords for SIP calls. */
export const sipCredentialLists = endpoint({
  id: 'sip-credential-lists',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/CredentialLists.json',
  list: 'credential_lists',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
  },
});
