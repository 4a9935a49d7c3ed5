import { PLUGIN_NAME } from '../../../flex/session-settings';
import { boolean, sid } from '../../fields/basic-readers';
import { addedLater, type FieldReader } from '../../fields/field-reader';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { flexActiveRelease } from './flex-active-release';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** The name of the plugin that ends idle sessions, or `null` for any other. */
const sessionPluginName: FieldReader<typeof PLUGIN_NAME> = {
  schema: { enum: [PLUGIN_NAME] },
  read: (raw) => (raw === PLUGIN_NAME ? raw : null),
};

/** The plugins of the active release, each in one version. */
export const flexReleasedPlugins = endpoint({
  id: 'flex-released-plugins',
  host: 'flex-api.twilio.com',
  path: '/v1/PluginService/Configurations/{ConfigurationSid}/Plugins',
  list: 'plugins',
  parent: {
    endpoint: flexActiveRelease,
    parameters: { ConfigurationSid: 'configuration_sid' },
    where: ({ configuration_sid }) => configuration_sid !== null,
    has: () => true,
  },
  query: () => ({ PageSize: '1000' }),
  absent: FLEX_NEVER_ENABLED,
  fields: {
    plugin_sid: sid,
    plugin_version_sid: sid,
    private: boolean,
    plugin_url: webUrl,
    unique_name: addedLater(sessionPluginName),
  },
});
