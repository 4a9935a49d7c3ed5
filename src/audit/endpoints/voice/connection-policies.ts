import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Connection policies of the BYOC trunks. */
export const connectionPolicies = endpoint({
  id: 'connection-policies',
  host: 'voice.twilio.com',
  path: '/v1/ConnectionPolicies',
  list: 'connection_policies',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
  },
});
