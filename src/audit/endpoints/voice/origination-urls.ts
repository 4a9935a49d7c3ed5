import { boolean, sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { trunks } from './trunks';

/** Where each Elastic SIP trunk sends calls. */
export const originationUrls = endpoint({
  id: 'origination-urls',
  host: 'trunking.twilio.com',
  path: '/v1/Trunks/{TrunkSid}/OriginationUrls',
  list: 'origination_urls',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: trunks,
    parameters: { TrunkSid: 'sid' },
  },
  fields: {
    sid,
    trunk_sid: sid,
    enabled: boolean,
    sip_url: webUrl,
  },
});
