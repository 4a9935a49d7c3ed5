import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { sipDomains } from './sip-domains';

/** The credential lists for calls to each SIP domain. */
export const sipDomainCredentialLists = endpoint({
  id: 'sip-domain-credential-lists',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains/{DomainSid}/Auth/Calls/CredentialListMappings.json',
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
