import { callsPlace } from '../../src/configure/event-callback';
import { readSinks } from '../../src/configure/event-streams/read-streams';
import { saveStreams, streamOf } from '../../src/configure/event-streams/saved-streams';
import { streamChanges } from '../../src/configure/event-streams/stream-changes';
import {
  isInPlace,
  planStreams,
  type StreamPlan,
  type WantedStream,
} from '../../src/configure/event-streams/stream-plan';
import type { StreamSink } from '../../src/configure/event-streams/streams';
import { forgedBatch } from '../../src/configure/forged-request';
import { listWorkspaces, type Workspace } from '../../src/configure/workspaces';
import { EVENT_BATCHES, EVENT_CALLBACK } from '../../src/routes/all-routes';
import type { ExitCode } from '../command/exit-code';
import { print, tell } from '../terminal/output';
import { refusesForgeries } from './refuses-forgeries';
import type { Run } from './run';
import { type StreamGoal, streamGoal } from './stream-goal';
import { streamPlanText } from './stream-plan-text';
import { testDelivery } from './test-delivery';

/** Points a sink and a subscription of Event Streams at the Function, or at a Kinesis stream. */
export async function pointEventStreams(run: Run): Promise<ExitCode> {
  const goal = await streamGoal(run);
  // Sinks do not name their account; workspaces do.
  const workspaces = await listWorkspaces(run.api);
  const read = () =>
    readSinks(
      run.api,
      ({ description, place }) => description === goal.description || goal.places.includes(place),
    );
  const sinks = await read();
  const plan = planStreams(sinks, goal.wanted);
  print(streamPlanText(plan, goal.wanted));
  if (goal.wanted?.kind === 'webhook' && run.values.restore === undefined) {
    tellOfCallback(workspaces, goal.wanted.place);
    if (!(await refusesForgeries(run, forgedBatch(new URL(goal.wanted.place))))) return 1;
  }
  if (isDone(plan, goal.wanted)) {
    print('Nothing to change.\n');
    return 0;
  }
  if (!run.values.apply && run.values.restore === undefined) {
    print('Nothing was changed. Run it again with --apply to make the change.\n');
    return 0;
  }
  saveCurrent(run, goal, sinks);

  if (!(await carryOut(run, goal, plan))) return 1;
  if (!isDone(planStreams(await read(), goal.wanted), goal.wanted)) {
    tell(
      'Event Streams was changed, but reads back differently. Run it again; does something else set it?\n',
    );
    return 1;
  }
  print('Event Streams is configured, and was read back.\n');
  return 0;
}

function isDone(plan: StreamPlan, wanted: WantedStream | null): boolean {
  return wanted === null ? plan.retired.length === 0 : isInPlace(plan);
}

/** If both deliver, the sink gets each event twice, with the same id. */
function tellOfCallback(workspaces: readonly Workspace[], place: string): void {
  const callback = place.replace(EVENT_BATCHES.path, EVENT_CALLBACK.path);
  const both = workspaces.filter(({ eventCallback }) => callsPlace(eventCallback.url, callback));
  if (both.length === 0) return;
  tell(
    `The event callback of ${both.map(({ sid }) => sid).join(', ')} delivers too: your sink gets each event twice, with the same id.\n`,
  );
}

function saveCurrent({ credentials }: Run, goal: StreamGoal, sinks: readonly StreamSink[]): void {
  const name = saveStreams(process.cwd(), {
    accountSid: credentials.accountSid,
    savedAt: new Date(),
    description: goal.description,
    replacedBy: goal.places[0],
    stream: streamOf(sinks),
  });
  print(`${name} holds what was there before; --event-streams --restore ${name} puts it back.\n`);
}

/**
 * Creates the new pair before deleting the old one, so that no event is missed, and keeps the old
 * one if the log could show a test event but does not. The next run completes an interrupted one.
 *
 * @returns False when a person has to say which test event has arrived.
 */
async function carryOut(run: Run, goal: StreamGoal, plan: StreamPlan): Promise<boolean> {
  const changes = streamChanges(run.api);
  if (goal.wanted !== null) {
    const sink = plan.sink ?? (await changes.createSink(goal.target(), goal.description));
    const outcome = await testDelivery(run, changes, goal.environment, sink);
    if (outcome === 'inactive') return false;
    if (plan.subscription === null) {
      await changes.createSubscription(sink.sid, goal.wanted.types, goal.description);
    } else {
      for (const change of plan.changes) await changes.changeType(plan.subscription.sid, change);
    }
    // `--restore` brings back the earlier pair, proved or not.
    if (outcome === 'missing' && plan.retired.length > 0 && run.values.restore === undefined) {
      tell(keptText(plan.retired));
      return false;
    }
  }
  for (const sink of plan.retired) await changes.retire(sink);
  return true;
}

function keptText(retired: readonly StreamSink[]): string {
  const sids = retired.map(({ sid }) => sid).join(', ');
  return `Until then ${sids} stays: run it again with --test-id and that test_id.\n`;
}
