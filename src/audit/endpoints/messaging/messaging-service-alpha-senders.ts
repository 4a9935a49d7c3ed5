import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { messagingServices } from './messaging-services';

/** The alphanumeric senders of each Messaging Service. */
export const messagingServiceAlphaSenders = endpoint({
  id: 'messaging-service-alpha-senders',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{ServiceSid}/AlphaSenders',
  list: 'alpha_senders',
  parent: { endpoint: messagingServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid },
});
