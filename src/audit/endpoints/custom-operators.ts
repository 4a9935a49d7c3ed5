import { endpoint } from '../snapshot/endpoint';
import { sid } from '../snapshot/field-reader';
import { identifierKinds } from '../snapshot/identifier-kinds';

/** The account’s own language operators, and the kinds of identifier in their texts. */
export const customOperators = endpoint({
  id: 'custom-operators',
  host: 'intelligence.twilio.com',
  path: '/v2/Operators/Custom',
  list: 'operators',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    config: identifierKinds,
  },
});
