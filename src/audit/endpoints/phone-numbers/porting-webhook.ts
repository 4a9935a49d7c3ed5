import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Where the events of number porting go. 404 means that nothing is configured. */
export const portingWebhook = endpoint({
  id: 'porting-webhook',
  host: 'numbers.twilio.com',
  path: '/v1/Porting/Configuration/Webhook',
  fields: {
    port_in_target_url: webUrl,
    port_out_target_url: webUrl,
  },
  absent: [{ status: 404 }],
});
