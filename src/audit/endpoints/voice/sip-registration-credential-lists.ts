import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { sipDomains } from './sip-domains';

/** The credential lists with which phones register with each SIP domain. */
export const sipRegistrationCredentialLists = endpoint({
  id: 'sip-registration-credential-lists',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains/{DomainSid}/Auth/Registrations/CredentialListMappings.json',
  list: 'contents',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: sipDomains,
    parameters: { DomainSid: 'sid' },
  },
  fields: {
    sid,
  },
});
