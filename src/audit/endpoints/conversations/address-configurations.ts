import { boolean, lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/**
 * Addresses whose messages become conversations, by channel. The addresses themselves are not kept.
 *
 * `auto_creation` has no schema; its fields are those of Twilio's example.
 */
export const addressConfigurations = endpoint({
  id: 'address-configurations',
  host: 'conversations.twilio.com',
  path: '/v1/Configuration/Addresses',
  list: 'address_configurations',
  query: () => ({ PageSize: '50' }),
  fields: {
    sid,
    type: lowerCaseWord,
    address_country: word,
    'auto_creation.enabled': boolean,
    'auto_creation.type': word,
    'auto_creation.webhook_url': webUrl,
    'auto_creation.webhook_method': word,
  },
});
