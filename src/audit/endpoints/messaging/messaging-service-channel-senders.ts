import { lowerCaseWord, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { messagingServices } from './messaging-services';

/** The senders of each Messaging Service on other channels: WhatsApp, Messenger, RCS. */
export const messagingServiceChannelSenders = endpoint({
  id: 'messaging-service-channel-senders',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{MessagingServiceSid}/ChannelSenders',
  list: 'senders',
  parent: { endpoint: messagingServices, parameters: { MessagingServiceSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid, sender_type: lowerCaseWord },
  says: ({ sender_type }) => sender_type !== null,
});
