import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { sipCredentialLists } from './sip-credential-lists';

/** The credentials of each list: whether there are any, never their names. */
export const sipCredentials = endpoint({
  id: 'sip-credentials',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/CredentialLists/{CredentialListSid}/Credentials.json',
  list: 'credentials',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: sipCredentialLists,
    parameters: { CredentialListSid: 'sid' },
  },
  fields: {
    sid,
  },
});
