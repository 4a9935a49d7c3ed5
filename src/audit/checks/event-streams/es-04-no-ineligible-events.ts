import { eventSubscriptions } from '../../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../endpoints/event-streams/subscribed-events';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * The text after `com.twilio.` in the event types of eligible products, and of what carries none of
 * their content. Source: Twilio docs, "Event types list", against the table of eligible services.
 */
const ELIGIBLE =
  /^com\.twilio\.(?:voice|messaging|taskrouter|conversations|studio|lookups?|flex|proxy|sync|error-logs|iam|apiusage|accountsecurity\.verify|daptbt\.link-shortening)\./;

/** An ineligible channel in the event type of an eligible product. */
const INELIGIBLE_CHANNEL = /whatsapp|sendgrid|rcs|messenger/i;

/** True for an event type of a product that is not in the table of eligible services. */
function isIneligibleEventType(type: string): boolean {
  return !ELIGIBLE.test(type) || INELIGIBLE_CHANNEL.test(type);
}

/** Subscriptions receive only the events of eligible products. */
export const es04: Check = {
  id: 'ES-04',
  reads: [eventSubscriptions, subscribedEvents],
  judge: (account) =>
    whenFound(
      account
        .items(subscribedEvents)
        .filter(({ type }) => type === null || isIneligibleEventType(type))
        .map(({ type, subscription_sid }) => ({
          resource: subscription_sid,
          field: 'type',
          message: `${type ?? 'a type that cannot be read'}: not known to belong to an eligible product`,
        })),
      'REVIEW',
      judgement('NOT_APPLICABLE', note('no event type of an ineligible product')),
    ),
};
