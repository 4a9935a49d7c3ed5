import {
  boolean,
  listOf,
  presence,
  sid,
  upperCaseWord,
  word,
  words,
} from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Elastic SIP trunks. `domain_name` exists when the trunk accepts calls from you (termination). */
export const trunks = endpoint({
  id: 'trunks',
  host: 'trunking.twilio.com',
  path: '/v1/Trunks',
  list: 'trunks',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    domain_name: presence,
    secure: boolean,
    auth_type: words,
    auth_type_set: listOf(upperCaseWord),
    'recording.mode': word,
    disaster_recovery_url: webUrl,
    disaster_recovery_method: word,
  },
});
