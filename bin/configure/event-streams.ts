import http from 'node:http';
import { ConfigureError } from '../../src/configure/configure-error';
import { callsPlace } from '../../src/configure/event-callback';
import { streamChanges } from '../../src/configure/event-streams/change-streams';
import { readOfferedTypes, readSinks } from '../../src/configure/event-streams/read-streams';
import { awaitTestEvent } from '../../src/configure/event-streams/received-test-events';
import {
  parseSavedStreams,
  saveStreams,
  streamOf,
} from '../../src/configure/event-streams/saved-streams';
import {
  isInPlace,
  planStreams,
  type StreamPlan,
  type WantedStream,
} from '../../src/configure/event-streams/stream-plan';
import type { StreamTarget } from '../../src/configure/event-streams/stream-target';
import { type Sink, TESTED_VERSION } from '../../src/configure/event-streams/streams';
import { forgedBatch } from '../../src/configure/forged-request';
import { proveRoute } from '../../src/configure/prove-route';
import { listWorkspaces } from '../../src/configure/workspaces';
import { EVENT_BATCHES, EVENT_CALLBACK } from '../../src/routes/all-routes';
import type { ExitCode } from '../exit-code';
import { print, tell } from '../output';
import { proofProblem, proofText } from '../proof-text';
import { readTextFile } from '../text-file';
import { UsageError } from '../usage-error';
import { calledFunction } from './called-function';
import type { ConfigureValues, Run } from './run';
import { streamPlanText } from './stream-plan-text';

/** What our sinks are called in the account: with the environment that they belong to, if it is known. */
const DESCRIPTION = 'hipaa-guard: TaskRouter events';

/** What a run is to bring about. */
interface Goal {
  readonly description: string;
  /** `null` where our sinks are to go. */
  readonly wanted: WantedStream | null;
  /** Makes the sink that is missing. @throws {ConfigureError} when the options do not say how. */
  readonly target: () => StreamTarget;
  /** Sinks that lead there are ours, whatever they are called. */
  readonly place: string | null;
  /** Where the Function's log lies, if it was looked up. */
  readonly environment: string | undefined;
}

/** Points a sink and a subscription of Event Streams at the Function, or at a Kinesis stream. */
export async function pointEventStreams(run: Run): Promise<ExitCode> {
  requireFittingOptions(run.values);
  const goal = run.values.restore === undefined ? await wantedGoal(run) : savedGoal(run);
  const read = () =>
    readSinks(
      run.api,
      ({ description, place }) => description === goal.description || place === goal.place,
    );
  const sinks = await read();
  const plan = planStreams(sinks, goal.wanted);
  print(streamPlanText(plan, goal.wanted));
  if (goal.wanted?.kind === 'webhook' && run.values.restore === undefined) {
    await tellOfCallback(run, goal.wanted.place);
    if (!(await refusesForgeries(run, new URL(goal.wanted.place)))) return 1;
  }
  if (isDone(plan, goal.wanted)) {
    print('Nothing to change.\n');
    return 0;
  }
  if (!run.values.apply && run.values.restore === undefined) {
    print('Nothing was changed. Run it again with --apply to make the change.\n');
    return 0;
  }
  if (run.values.restore === undefined) saveCurrent(run, goal, sinks);

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

function requireFittingOptions(values: ConfigureValues): void {
  const { kinesis, role, 'external-id-file': externalId, remove, restore } = values;
  if (values.workspace !== undefined || values.replace) {
    throw new UsageError('--event-streams goes without --workspace and --replace');
  }
  if (remove && restore !== undefined) throw new UsageError('--remove goes without --restore');
  const whole = role !== undefined && externalId !== undefined;
  if (kinesis !== undefined && !whole && !remove) {
    throw new UsageError('--kinesis needs --role and --external-id-file');
  }
  if (kinesis === undefined && restore === undefined && (role ?? externalId) !== undefined) {
    throw new UsageError('--role and --external-id-file go with --kinesis');
  }
}

async function wantedGoal(run: Run): Promise<Goal> {
  const { api, values } = run;
  const to =
    values.kinesis === undefined
      ? await calledFunction(run, EVENT_BATCHES.path)
      : { kinesis: kinesisArn(values.kinesis) };
  const place = 'kinesis' in to ? to.kinesis : to.url.href;
  const environment = 'url' in to ? to.environment : 'kinesis';
  const description = environment === undefined ? DESCRIPTION : `${DESCRIPTION} (${environment})`;
  const goal = {
    description,
    place,
    environment: 'url' in to ? to.resource : undefined,
    target: () =>
      'url' in to ? ({ kind: 'webhook', url: to.url } as const) : kinesisTarget(run, place),
  };
  if (values.remove) return { ...goal, wanted: null };

  const { types, latestVersion } = await readOfferedTypes(api);
  if (types.length === 0) {
    throw new ConfigureError('Twilio offers this account no event type of TaskRouter');
  }
  if (latestVersion > TESTED_VERSION) {
    tell(
      `Twilio has version ${latestVersion} of the events’ schema; version ${TESTED_VERSION} is subscribed to, which is what was tested.\n`,
    );
  }
  const schemaVersion = Math.min(latestVersion, TESTED_VERSION);
  const kind = 'url' in to ? 'webhook' : 'kinesis';
  return {
    ...goal,
    wanted: { kind, place, types: types.map((type) => ({ type, schemaVersion })) },
  };
}

function savedGoal(run: Run): Goal {
  const { restore: path = '', url, environment, production, kinesis } = run.values;
  if ([url, environment, production, kinesis].some((each) => each !== undefined)) {
    throw new UsageError('--restore goes without --url, --environment, --production and --kinesis');
  }
  const saved = readTextFile('--restore', path, parseSavedStreams);
  if (saved.accountSid !== run.credentials.accountSid) {
    throw new ConfigureError('--restore: the file is of another account than ACCOUNT_SID');
  }
  const { stream, description } = saved;
  const place = stream?.place ?? '';
  return {
    description,
    wanted: stream,
    place: null,
    environment: undefined,
    target: () =>
      stream?.kind === 'kinesis'
        ? kinesisTarget(run, place)
        : { kind: 'webhook', url: new URL(place) },
  };
}

function kinesisArn(text: string): string {
  if (/^arn:aws[a-z-]*:kinesis:[a-z0-9-]+:\d{12}:stream\/[A-Za-z0-9_.-]{1,128}$/.test(text)) {
    return text;
  }
  throw new UsageError('--kinesis must be the ARN of a Kinesis stream');
}

function kinesisTarget({ values }: Run, arn: string): StreamTarget {
  const { role, 'external-id-file': file } = values;
  if (role === undefined || file === undefined) {
    throw new UsageError('a Kinesis sink needs --role and --external-id-file');
  }
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/.test(role)) {
    throw new UsageError('--role must be the ARN of an IAM role');
  }
  const externalId = readTextFile('--external-id-file', file, (text) => text.trim());
  // Source: AWS, "AssumeRole", parameter ExternalId.
  if (!/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) {
    throw new UsageError('--external-id-file: the file holds no external id');
  }
  return { kind: 'kinesis', arn, roleArn: role, externalId };
}

/** Both may deliver at once: the sink then gets each event twice, under one id. */
async function tellOfCallback({ api }: Run, place: string): Promise<void> {
  const callback = place.replace(EVENT_BATCHES.path, EVENT_CALLBACK.path);
  const workspaces = await listWorkspaces(api);
  const both = workspaces.filter(({ eventCallback }) => callsPlace(eventCallback.url, callback));
  if (both.length === 0) return;
  tell(
    `The event callback of ${both.map(({ sid }) => sid).join(', ')} delivers as well: your sink gets each event twice, under one id.\n`,
  );
}

/** Before anything is changed: no event may go where it gets lost, or where anybody can post. */
async function refusesForgeries({ agent }: Run, url: URL): Promise<boolean> {
  const proofs = await proveRoute(
    forgedBatch(url),
    url.protocol === 'https:' ? agent : http.globalAgent,
  );
  print(proofs.map(proofText).join(''));
  if (proofs.every(({ refused }) => refused)) return true;
  tell(`${proofProblem(proofs)} Nothing was changed.\n`);
  return false;
}

function saveCurrent({ credentials }: Run, goal: Goal, sinks: readonly Sink[]): void {
  const name = saveStreams(process.cwd(), {
    accountSid: credentials.accountSid,
    savedAt: new Date(),
    description: goal.description,
    stream: streamOf(sinks),
  });
  print(`${name} holds what was there before; --event-streams --restore ${name} puts it back.\n`);
}

/**
 * Makes the new pair before the old one goes, so that no event falls between. A run that is ended on
 * the way is taken up by the next.
 *
 * @returns False when a person has to say which test event has arrived.
 */
async function carryOut(run: Run, goal: Goal, plan: StreamPlan): Promise<boolean> {
  const changes = streamChanges(run.api);
  if (goal.wanted !== null) {
    const sink = plan.sink ?? (await changes.createSink(goal.target(), goal.description));
    if (!(await provesItself(run, goal, sink))) return false;
    if (plan.subscription === null) {
      await changes.createSubscription(sink.sid, goal.wanted.types, goal.description);
    } else {
      for (const change of plan.changes) await changes.changeType(plan.subscription.sid, change);
    }
  }
  for (const sink of plan.retired) await changes.retire(sink);
  return true;
}

/** Lets Twilio send a test event, and makes a sink active that is not so by itself. */
async function provesItself(
  run: Run,
  { environment }: Goal,
  { sid, status }: Pick<Sink, 'sid' | 'status'>,
): Promise<boolean> {
  const changes = streamChanges(run.api);
  const given = run.values['test-id'];
  const send = () => changes.testSink(sid);
  const testId =
    given ??
    (environment === undefined ? undefined : await awaitTestEvent(run.api, environment, send));
  if (testId !== undefined) {
    if (given === undefined) print('A test event of Twilio’s has arrived.\n');
    if (status !== 'active') await changes.validateSink(sid, testId);
    return true;
  }
  if (environment === undefined) await send();
  const where = environment === undefined ? 'where the events go' : 'in the Function’s log';
  if (status === 'active') {
    tell(
      `Twilio has sent a test event to ${sid}. See that it arrives: its test_id stands ${where}.\n`,
    );
    return true;
  }
  tell(
    `${sid} is ${status}: Twilio has sent it a test event. Run it again with --test-id and the test_id that stands ${where}.\n`,
  );
  return false;
}
