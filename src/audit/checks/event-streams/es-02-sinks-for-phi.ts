import { eventSinks } from '../../endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../endpoints/event-streams/subscribed-events';
import { taskEventSinks } from '../../evidence/task-event-sinks';
import { namedHost } from '../../evidence/webhooks/named-host';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';
import type { Found } from '../../snapshot/snapshot';

/** Events go to sinks that protect them. */
export const es02: Check = {
  id: 'ES-02',
  reads: [eventSinks, eventSubscriptions, subscribedEvents],
  judge: (account) => {
    const sinks = account.items(eventSinks);
    if (sinks.length === 0) return judgement('NOT_APPLICABLE', note('no sink'));
    const ofTasks = taskEventSinks(account);
    return worstOf(
      sinks.flatMap((sink) => problemsOf(sink, ofTasks.has(sink.sid))),
      judgement('PASS'),
    );
  },
};

function problemsOf(
  sink: Found<typeof eventSinks.fields>,
  getsTasks: boolean,
): readonly GradedFinding[] {
  const graded = (verdict: GradedFinding['verdict'], field: string, message: string) => ({
    verdict,
    resource: sink.sid,
    field,
    message,
  });
  switch (sink.sink_type) {
    case 'webhook':
      return webhookProblems();
    case 'email':
      return [graded('REVIEW', 'sink_type', 'events go out by e-mail')];
    case 'segment':
      return getsTasks
        ? [
            graded(
              'REVIEW',
              'sink_type',
              'segment: task attributes reach it without passing the filter',
            ),
          ]
        : [graded('MANUAL', 'sink_type', 'segment: needs an attestation')];
    case null:
      return [graded('REVIEW', 'sink_type', 'a type that this audit does not know')];
    default:
      return [graded('MANUAL', 'sink_type', `${sink.sink_type}: needs an attestation`)];
  }

  function webhookProblems(): readonly GradedFinding[] {
    const url = sink['sink_configuration.destination'];
    const method = sink['sink_configuration.method'];
    if (url === null || method === null) {
      const message = 'its destination or method is not shown';
      return [graded('NOT_TESTABLE', 'sink_configuration', message)];
    }
    return [
      url.scheme === 'https'
        ? null
        : graded('FAIL', 'sink_configuration.destination', `${namedHost(url)}: not https`),
      method.toUpperCase() === 'POST'
        ? null
        : graded('FAIL', 'sink_configuration.method', `${method} instead of POST`),
    ].filter((each) => each !== null);
  }
}
