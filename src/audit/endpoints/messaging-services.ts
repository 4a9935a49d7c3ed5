import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl, word } from '../snapshot/field-reader';

/** Messaging Services: their features, and who answers their messages. */
export const messagingServices = endpoint({
  id: 'messaging-services',
  host: 'messaging.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sticky_sender: boolean,
    fallback_to_long_code: boolean,
    inbound_request_url: webUrl,
    inbound_method: word,
    fallback_url: webUrl,
    fallback_method: word,
    status_callback: webUrl,
    use_inbound_webhook_on_number: boolean,
  },
});
