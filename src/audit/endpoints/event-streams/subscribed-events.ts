import { sid, word } from '../../fields/basic-readers';
import { endpoint } from '../../snapshot/endpoint';
import { eventSubscriptions } from './event-subscriptions';

/** The event types of each subscription. */
export const subscribedEvents = endpoint({
  id: 'subscribed-events',
  host: 'events.twilio.com',
  path: '/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents',
  list: 'types',
  query: () => ({ PageSize: '1000' }),
  parent: {
    endpoint: eventSubscriptions,
    parameters: { SubscriptionSid: 'sid' },
  },
  fields: {
    type: word,
    subscription_sid: sid,
  },
  says: ({ type }) => type !== null,
});
