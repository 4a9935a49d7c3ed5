import { boolean, listOf, objectOf, upperCaseWord } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

const COUNTRY = { country_code: upperCaseWord, enabled: boolean };

/** The countries to which the account may send messages; the answer is one page. */
export const messagingGeoPermissions = endpoint({
  id: 'messaging-geo-permissions',
  host: 'accounts.twilio.com',
  path: '/v1/Messaging/GeoPermissions',
  fields: { permissions: listOf(objectOf(COUNTRY)) },
});

/** The same countries one by one, read and set at the same path. */
export const messagingCountry = endpoint({
  id: 'messaging-country',
  host: 'accounts.twilio.com',
  path: '/v1/Messaging/GeoPermissions',
  list: 'permissions',
  parent: {
    endpoint: messagingGeoPermissions,
    each: 'permissions',
    parameters: { CountryCode: 'country_code' },
  },
  fields: COUNTRY,
});
