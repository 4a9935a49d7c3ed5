import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { recordings } from '../voice/recordings';

/** The results of add-ons for a sample of the recordings. */
export const recordingAddOnResults = endpoint({
  id: 'recording-add-on-results',
  host: 'api.twilio.com',
  path: '/2010-04-01/Accounts/{AccountSid}/Recordings/{ReferenceSid}/AddOnResults.json',
  list: 'add_on_results',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: recordings,
    parameters: { ReferenceSid: 'sid' },
    limit: 20,
  },
  fields: {
    sid,
    add_on_sid: sid,
    reference_sid: sid,
  },
});
