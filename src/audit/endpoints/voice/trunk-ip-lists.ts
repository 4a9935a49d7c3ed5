import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { trunks } from './trunks';

/** The address lists from which each trunk accepts calls. */
export const trunkIpLists = endpoint({
  id: 'trunk-ip-lists',
  host: 'trunking.twilio.com',
  path: '/v1/Trunks/{TrunkSid}/IpAccessControlLists',
  list: 'ip_access_control_lists',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: trunks,
    parameters: { TrunkSid: 'sid' },
  },
  fields: {
    sid,
  },
});
