import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Regulatory bundles, and where their status goes. */
export const regulatoryBundles = endpoint({
  id: 'regulatory-bundles',
  host: 'numbers.twilio.com',
  path: '/v2/RegulatoryCompliance/Bundles',
  list: 'results',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: word,
    status_callback: webUrl,
  },
});
