import { boolean } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Whether a subaccount inherits the parent's dialing permissions. */
export const voiceSettings = endpoint({
  id: 'voice-settings',
  host: 'voice.twilio.com',
  path: '/v1/Settings',
  fields: {
    dialing_permissions_inheritance: boolean,
  },
});
