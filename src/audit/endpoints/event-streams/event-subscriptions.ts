import { sid } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';

/** Event Streams subscriptions. */
export const eventSubscriptions = endpoint({
  id: 'event-subscriptions',
  host: 'events.twilio.com',
  path: '/v1/Subscriptions',
  list: 'subscriptions',
  query: () => ({ PageSize: '1000' }),
  fields: {
    sid,
    sink_sid: sid,
  },
});
