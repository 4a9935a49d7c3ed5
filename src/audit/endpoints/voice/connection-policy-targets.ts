import { boolean, sid } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { connectionPolicies } from './connection-policies';

/** Where connection policies send calls. */
export const connectionPolicyTargets = endpoint({
  id: 'connection-policy-targets',
  host: 'voice.twilio.com',
  path: '/v1/ConnectionPolicies/{ConnectionPolicySid}/Targets',
  list: 'targets',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: connectionPolicies,
    parameters: { ConnectionPolicySid: 'sid' },
  },
  fields: {
    sid,
    enabled: boolean,
    target: webUrl,
  },
});
