import { lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** The types of language operator, and who runs them. */
export const operatorTypes = endpoint({
  id: 'operator-types',
  host: 'intelligence.twilio.com',
  path: '/v2/OperatorTypes',
  list: 'operator_types',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    name: word,
    provider: lowerCaseWord,
    output_type: lowerCaseWord,
  },
});
