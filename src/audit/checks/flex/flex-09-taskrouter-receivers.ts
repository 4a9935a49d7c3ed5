import { eventSinks } from '../../endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../endpoints/event-streams/subscribed-events';
import { workspaces } from '../../endpoints/taskrouter/workspaces';
import { taskEventSinks } from '../../evidence/task-event-sinks';
import { namedHost } from '../../evidence/webhooks/named-host';
import type { AccountView, Check } from '../../model/check';
import { type Finding, note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Whoever receives TaskRouter events sees recording URLs: each vendor among them needs a BAA. */
export const flex09: Check = {
  id: 'FLEX-09',
  reads: [workspaces, eventSinks, eventSubscriptions, subscribedEvents],
  judge: (account) =>
    whenFound(
      [...callbackFindings(account), ...sinkFindings(account)],
      'MANUAL',
      judgement('NOT_APPLICABLE', note('nobody receives TaskRouter events')),
    ),
};

function callbackFindings(account: AccountView): readonly Finding[] {
  return account.items(workspaces).flatMap(({ sid, event_callback_url: url }) => {
    if (url === null) return [];
    return [{ resource: sid, field: 'event_callback_url', message: receives(namedHost(url)) }];
  });
}

function sinkFindings(account: AccountView): readonly Finding[] {
  const sinks = taskEventSinks(account);
  return account
    .items(eventSinks)
    .filter(({ sid }) => sinks.has(sid))
    .map((sink) => {
      const destination = sink['sink_configuration.destination'];
      const receiver = destination
        ? namedHost(destination)
        : `a sink of type ${sink.sink_type ?? 'unknown'}`;
      return { resource: sink.sid, field: 'sink_configuration', message: receives(receiver) };
    });
}

function receives(receiver: string): string {
  return `${receiver} receives TaskRouter events`;
}
