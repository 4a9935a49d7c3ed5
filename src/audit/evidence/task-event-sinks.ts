import { eventSubscriptions } from '../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../endpoints/event-streams/subscribed-events';
import type { AccountView } from '../model/check';

/** The SIDs of the sinks that get TaskRouter's events, which hold task attributes. */
export function taskEventSinks(account: AccountView): ReadonlySet<string | null> {
  const subscriptions = new Set(
    account
      .items(subscribedEvents)
      .filter(({ type }) => type?.startsWith('com.twilio.taskrouter.') ?? false)
      .map(({ parents }) => parents.at(-1) ?? null),
  );
  return new Set(
    account
      .items(eventSubscriptions)
      .filter(({ sid }) => subscriptions.has(sid))
      .map(({ sink_sid }) => sink_sid),
  );
}
