import { sid, upperCaseWord } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { messagingServices } from './messaging-services';

/** The short codes that send for each Messaging Service. */
export const messagingServiceShortCodes = endpoint({
  id: 'messaging-service-short-codes',
  host: 'messaging.twilio.com',
  path: '/v1/Services/{ServiceSid}/ShortCodes',
  list: 'short_codes',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: messagingServices,
    parameters: { ServiceSid: 'sid' },
  },
  fields: {
    sid,
    country_code: upperCaseWord,
  },
});
