import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Language operators, Twilio's and the account's own. */
export const operators = endpoint({
  id: 'operators',
  host: 'intelligence.twilio.com',
  path: '/v2/Operators',
  list: 'operators',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    operator_type: word,
  },
});
