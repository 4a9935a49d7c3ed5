import { endpoint } from '../snapshot/endpoint';
import { number, sid, word } from '../snapshot/field-reader';
import { eventSubscriptions } from './event-subscriptions';

/** The event types of each subscription. */
export const subscribedEvents = endpoint({
  id: 'subscribed-events',
  host: 'events.twilio.com',
  path: '/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents',
  list: 'types',
  parent: { endpoint: eventSubscriptions, parameters: { SubscriptionSid: 'sid' } },
  query: () => ({ PageSize: '1000' }),
  fields: { subscription_sid: sid, type: word, schema_version: number },
});
