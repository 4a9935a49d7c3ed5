import { phoneArea, sid, upperCaseWord } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { messagingServices } from './messaging-services';

/** The numbers that send for each Messaging Service. */
export const messagingServicePhoneNumbers = endpoint({
  id: 'messaging-service-phone-numbers',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{ServiceSid}/PhoneNumbers',
  list: 'phone_numbers',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: messagingServices,
    parameters: { ServiceSid: 'sid' },
  },
  fields: {
    sid,
    phone_number: phoneArea,
    country_code: upperCaseWord,
  },
});
