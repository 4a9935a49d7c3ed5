import { endpoint } from '../snapshot/endpoint';
import { sid, webUrl, word } from '../snapshot/field-reader';
import { verifyServices } from './verify-services';

/** The webhooks of each Verify service. */
export const verifyWebhooks = endpoint({
  id: 'verify-webhooks',
  host: 'verify.twilio.com',
  path: '/v2/Services/{ServiceSid}/Webhooks',
  list: 'webhooks',
  parent: { endpoint: verifyServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid, service_sid: sid, status: word, webhook_url: webUrl, webhook_method: word },
});
