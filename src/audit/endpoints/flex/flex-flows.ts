import { boolean, lowerCaseWord, sid, word } from '../../fields/basic-readers';
import { webUrl } from '../../fields/web-url';
import { endpoint } from '../../snapshot/endpoint';
import { FLEX_NEVER_ENABLED } from './flex-never-enabled';

/** Flex Flows: the channels of Flex without Conversations, and where they lead. */
export const flexFlows = endpoint({
  id: 'flex-flows',
  host: 'flex-api.twilio.com',
  path: '/v1/FlexFlows',
  list: 'flex_flows',
  query: () => ({ PageSize: '1000' }),
  absent: FLEX_NEVER_ENABLED,
  fields: {
    sid,
    channel_type: lowerCaseWord,
    enabled: boolean,
    integration_type: word,
    'integration.flow_sid': sid,
    'integration.url': webUrl,
  },
});
