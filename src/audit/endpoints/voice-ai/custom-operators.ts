import { sid } from '../../fields/basic-readers';
import { identifierKinds } from '../../fields/identifier-kinds';
import { endpoint } from '../../snapshot/endpoint';

/** The account's own language operators, and the kinds of identifier in their texts. */
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
