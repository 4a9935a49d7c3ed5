import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { trunks } from './trunks';

/** The credential lists for calls to each trunk. */
export const trunkCredentialLists = endpoint({
  id: 'trunk-credential-lists',
  host: 'trunking.twilio.com',
  path: '/v1/Trunks/{TrunkSid}/CredentialLists',
  list: 'credential_lists',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: trunks,
    parameters: { TrunkSid: 'sid' },
  },
  fields: {
    sid,
  },
});
