import { endpoint } from '../snapshot/endpoint';
import { sid, word } from '../snapshot/field-reader';
import { messagingServices } from './messaging-services';

/** The numbers of each Messaging Service, with the country that they are of. */
export const messagingServicePhoneNumbers = endpoint({
  id: 'messaging-service-phone-numbers',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{ServiceSid}/PhoneNumbers',
  list: 'phone_numbers',
  parent: { endpoint: messagingServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid, country_code: word },
});
