import { endpoint } from '../snapshot/endpoint';
import { boolean, sid, webUrl, word } from '../snapshot/field-reader';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** Flex Flows: what starts a task on which channel. */
export const flexFlows = endpoint({
  id: 'flex-flows',
  host: 'flex-api.twilio.com',
  path: '/v1/FlexFlows',
  list: 'flex_flows',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    channel_type: word,
    enabled: boolean,
    integration_type: word,
    'integration.url': webUrl,
  },
  absent: FLEX_NEVER_ENABLED,
});
