import { dateTime, sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** Chats that Webchat 2 opened, as many as one call returns. */
export const flexWebChannels = endpoint({
  id: 'flex-web-channels',
  host: 'flex-api.twilio.com',
  path: '/v1/WebChannels',
  list: 'flex_chat_channels',
  query: () => ({ PageSize: '1000' }),
  limit: 1000,
  absent: FLEX_NEVER_ENABLED,
  fields: { flex_flow_sid: sid, date_created: dateTime },
});
