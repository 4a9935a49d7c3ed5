import { listOf, lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { verifyServices } from './verify-services';

/** Where the events of each Verify service go. */
export const verifyWebhooks = endpoint({
  id: 'verify-webhooks',
  host: 'verify.twilio.com',
  path: '/v2/Services/{ServiceSid}/Webhooks',
  list: 'webhooks',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: verifyServices,
    parameters: { ServiceSid: 'sid' },
  },
  fields: {
    sid,
    service_sid: sid,
    status: lowerCaseWord,
    event_types: listOf(word),
    webhook_url: webUrl,
    webhook_method: word,
  },
});
