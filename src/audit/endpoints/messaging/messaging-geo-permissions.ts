import { boolean, listOf, objectOf, word } from '../../fields/field-reader';
import { endpoint } from '../../snapshot/endpoint';

/** The countries to which the account may send messages; an answer of one page. */
export const messagingGeoPermissions = endpoint({
  id: 'messaging-geo-permissions',
  host: 'accounts.twilio.com',
  path: '/v1/Messaging/GeoPermissions',
  fields: { permissions: listOf(objectOf({ country_code: word, enabled: boolean })) },
});
