import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** The plugin release that agents get; an account without plugins has none. */
export const flexActiveRelease = endpoint({
  id: 'flex-active-release',
  host: 'flex-api.twilio.com',
  path: '/v1/PluginService/Releases/{Sid}',
  constants: { Sid: 'Active' },
  absent: FLEX_NEVER_ENABLED,
  fields: { configuration_sid: sid },
});
