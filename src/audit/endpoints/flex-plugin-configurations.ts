import { endpoint } from '../snapshot/endpoint';
import { boolean, sid } from '../snapshot/field-reader';

/** Flex plugin configurations, of which one is active. */
export const flexPluginConfigurations = endpoint({
  id: 'flex-plugin-configurations',
  host: 'flex-api.twilio.com',
  path: '/v1/PluginService/Configurations',
  list: 'configurations',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    archived: boolean,
  },
  absent: [{ status: 404 }],
});
