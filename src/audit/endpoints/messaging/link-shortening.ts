import { sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { messagingServices } from './messaging-services';

/** The link shortening of each Messaging Service; most have none. */
export const linkShortening = endpoint({
  id: 'link-shortening',
  host: 'messaging.twilio.com',
  path: '/v1/LinkShortening/MessagingService/{MessagingServiceSid}/DomainConfig',
  parent: {
    endpoint: messagingServices,
    parameters: { MessagingServiceSid: 'sid' },
  },
  fields: {
    messaging_service_sid: sid,
    callback_url: webUrl,
    fallback_url: webUrl,
  },
  absent: [{ status: 404 }],
});
