import { boolean, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Messaging Services: how they send, and where inbound messages and statuses go. */
export const messagingServices = endpoint({
  id: 'messaging-services',
  host: 'messaging.twilio.com',
  path: '/v1/Services',
  list: 'services',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    inbound_request_url: webUrl,
    inbound_method: word,
    fallback_url: webUrl,
    fallback_method: word,
    status_callback: webUrl,
    sticky_sender: boolean,
    fallback_to_long_code: boolean,
    scan_message_content: word,
    smart_encoding: boolean,
    usecase: word,
    us_app_to_person_registered: boolean,
    use_inbound_webhook_on_number: boolean,
  },
});
