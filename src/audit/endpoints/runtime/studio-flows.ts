import { number, sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Studio flows. Their `webhook_url` is Twilio's own and is not read. */
export const studioFlows = endpoint({
  id: 'studio-flows',
  host: 'studio.twilio.com',
  path: '/v2/Flows',
  list: 'flows',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    status: word,
    revision: number,
  },
});
