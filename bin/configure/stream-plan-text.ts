import type { StreamPlan, WantedStream } from '../../src/configure/event-streams/stream-plan';
import type { StreamSink } from '../../src/configure/event-streams/streams';
import { pluralise } from '../../src/terminal/pluralise';

/** What a run finds and wants in Event Streams, as text. */
export function streamPlanText(plan: StreamPlan, wanted: WantedStream | null): string {
  const lines = [
    ...(wanted === null ? [] : wantedLines(plan, wanted)),
    ...plan.retired.flatMap((sink) => [
      `  ${sink.sid}${subscriptionsText(sink)}`,
      `    - ${sink.kind} to ${sink.place || 'another place'}, ${sink.status}`,
    ]),
  ];
  if (lines.length === 0) return 'Event Streams: as it should be\n';
  return ['Event Streams:', ...lines, ''].join('\n');
}

function wantedLines(
  { sink, subscription, changes }: StreamPlan,
  { kind, place, types }: WantedStream,
): readonly string[] {
  return [
    ...(sink === null ? ['  sink', '    - none', `    + ${kind} to ${place}`] : []),
    ...(sink !== null && sink.status !== 'active'
      ? [`  ${sink.sid}`, `    - ${sink.status}`, '    + active']
      : []),
    ...(subscription === null
      ? ['  subscription', '    - none', `    + ${pluralise(types.length, 'type')} of TaskRouter`]
      : []),
    ...changes.flatMap(({ type, from, to }) => [
      `  ${type}`,
      `    - ${versionText(from)}`,
      `    + ${versionText(to)}`,
    ]),
  ];
}

function subscriptionsText({ subscriptions }: StreamSink): string {
  if (subscriptions.length === 0) return '';
  return ` with ${subscriptions.map(({ sid }) => sid).join(', ')}`;
}

function versionText(version: number | null): string {
  return version === null ? 'not subscribed to' : `version ${version} of the schema`;
}
