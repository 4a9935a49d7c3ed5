import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { sipDomains } from './sip-domains';

/** The address lists from which each SIP domain accepts calls. */
export const sipDomainIpLists = endpoint({
  id: 'sip-domain-ip-lists',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/Domains/{DomainSid}/Auth/Calls/IpAccessControlListMappings.json',
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
