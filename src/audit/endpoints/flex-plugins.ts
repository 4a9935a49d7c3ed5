import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl } from '../snapshot/field-reader';
import { flexPluginConfigurations } from './flex-plugin-configurations';

/** Where the plugins of the active configurations are loaded from. */
export const flexPlugins = endpoint({
  id: 'flex-plugins',
  host: 'flex-api.twilio.com',
  path: '/v1/PluginService/Configurations/{ConfigurationSid}/Plugins',
  list: 'plugins',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: flexPluginConfigurations,
    parameters: { ConfigurationSid: 'sid' },
    where: ({ archived }) => archived !== true,
    limit: 20,
  },
  fields: {
    plugin_sid: sid,
    plugin_url: webUrl,
    private: boolean,
  },
});
