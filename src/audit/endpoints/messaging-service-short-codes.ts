import { endpoint } from '../snapshot/endpoint';
import { sid, word } from '../snapshot/field-reader';
import { messagingServices } from './messaging-services';

/** The short codes of each Messaging Service, with the country that they are of. */
export const messagingServiceShortCodes = endpoint({
  id: 'messaging-service-short-codes',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{ServiceSid}/ShortCodes',
  list: 'short_codes',
  parent: { endpoint: messagingServices, parameters: { ServiceSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { sid, country_code: word },
});
