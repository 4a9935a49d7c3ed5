import { sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';

/** Super SIM fleets, and where their commands go. */
export const superSimFleets = endpoint({
  id: 'super-sim-fleets',
  host: 'supersim.twilio.com',
  mayBeGone: true,
  path: '/v1/Fleets',
  list: 'fleets',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sms_commands_url: webUrl,
    sms_commands_method: word,
    ip_commands_url: webUrl,
    ip_commands_method: word,
  },
});
