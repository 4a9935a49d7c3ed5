import { number, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { ipAccessControlLists } from './ip-access-control-lists';

/** The addresses of each list, of which only the width is kept. */
export const ipAccessControlAddresses = endpoint({
  id: 'ip-access-control-addresses',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/IpAccessControlLists/{IpAccessControlListSid}/IpAddresses.json',
  list: 'ip_addresses',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: ipAccessControlLists,
    parameters: { IpAccessControlListSid: 'sid' },
  },
  fields: {
    sid,
    ip_access_control_list_sid: sid,
    cidr_prefix_length: number,
  },
});
