import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Lists of addresses from which SIP calls may come. */
export const ipAccessControlLists = endpoint({
  id: 'ip-access-control-lists',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/SIP/IpAccessControlLists.json',
  list: 'ip_access_control_lists',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
  },
});
