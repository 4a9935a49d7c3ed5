import { ConfigureError } from '../../src/configure/configure-error';
import { readOfferedTypes } from '../../src/configure/event-streams/read-streams';
import { parseSavedStreams } from '../../src/configure/event-streams/saved-streams';
import type { WantedStream } from '../../src/configure/event-streams/stream-plan';
import { isStreamArn, type StreamTarget } from '../../src/configure/event-streams/stream-target';
import { TESTED_VERSION } from '../../src/configure/event-streams/streams';
import { EVENT_BATCHES } from '../../src/routes/all-routes';
import type { TwilioApi } from '../../src/twilio-api/twilio-api';
import { readSavedFile } from '../account/read-saved-file';
import { UsageError } from '../command/usage-error';
import { readTextFile } from '../files/text-file';
import { tell } from '../terminal/output';
import { calledFunction } from './called-function';
import { refuseBesideRestore } from './refuse-beside-restore';
import type { ConfigureValues, Run } from './run';

/** The description of our sinks in the account, followed by the name of their owner. */
const DESCRIPTION = 'hipaa-guard: TaskRouter events';

/** The state of Event Streams that a run should bring about. */
export interface StreamGoal {
  readonly description: string;
  /** `null` to remove our sinks. */
  readonly wanted: WantedStream | null;
  /** The target of a missing sink. @throws {ConfigureError} when the options do not say how. */
  readonly target: () => StreamTarget;
  /** Sinks with one of these destinations are ours, whatever their description. */
  readonly places: readonly string[];
  /** The environment with the Function's log, if it was looked up. */
  readonly environment: string | undefined;
}

/**
 * The goal according to the options: our pair, or that of a file that `--apply` has written.
 *
 * @throws {ExpectedError | ApiTaskError}
 */
export async function streamGoal(run: Run): Promise<StreamGoal> {
  requireFittingOptions(run.values);
  const { restore } = run.values;
  return restore === undefined ? await wantedGoal(run) : savedGoal(run, restore);
}

function requireFittingOptions(values: ConfigureValues): void {
  const { kinesis, role, 'external-id-file': externalId, remove, restore } = values;
  if (values.workspace !== undefined || values.replace) {
    throw new UsageError('--event-streams cannot be combined with --workspace or --replace');
  }
  if (remove && restore !== undefined) {
    throw new UsageError('--remove cannot be combined with --restore');
  }
  const whole = role !== undefined && externalId !== undefined;
  if (kinesis !== undefined && !whole && !remove) {
    throw new UsageError('--kinesis needs --role and --external-id-file');
  }
  if (kinesis === undefined && restore === undefined && (role ?? externalId) !== undefined) {
    throw new UsageError('--role and --external-id-file need --kinesis');
  }
}

async function wantedGoal(run: Run): Promise<StreamGoal> {
  const { api, values } = run;
  const { kind, place, owner, ...destination } =
    values.kinesis === undefined
      ? await functionDestination(run)
      : kinesisDestination(run, values.kinesis);
  const goal = { description: `${DESCRIPTION} (${owner})`, places: [place], ...destination };
  if (values.remove) return { ...goal, wanted: null };
  const types = await wantedTypes(api);
  return { ...goal, wanted: { kind, place, destination: place, types } };
}

/** Where events should go, according to the options. */
interface Destination extends Pick<StreamGoal, 'environment' | 'target'> {
  readonly kind: WantedStream['kind'];
  readonly place: string;
  /** The Service and its environment, or the stream: others' sinks are left alone. */
  readonly owner: string;
}

async function functionDestination(run: Run): Promise<Destination> {
  const { url, service, environment, resource } = await calledFunction(run, EVENT_BATCHES.path);
  return {
    kind: 'webhook',
    place: url.href,
    // If nothing else is known, the host.
    owner: service === undefined ? url.host : `${service}, ${environment}`,
    environment: resource,
    target: () => ({ kind: 'webhook', url }),
  };
}

function kinesisDestination(run: Run, arn: string): Destination {
  if (!isStreamArn(arn)) throw new UsageError('--kinesis must be the ARN of a Kinesis stream');
  return {
    kind: 'kinesis',
    place: arn,
    owner: arn,
    environment: undefined,
    target: () => kinesisTarget(run, arn),
  };
}

/** Every TaskRouter type that Twilio offers, in a tested version. */
async function wantedTypes(api: TwilioApi): Promise<WantedStream['types']> {
  const { types, latestVersion } = await readOfferedTypes(api);
  if (types.length === 0) {
    throw new ConfigureError('Twilio offers this account no TaskRouter event type');
  }
  if (latestVersion > TESTED_VERSION) {
    tell(
      `Twilio has version ${latestVersion} of the event schema; version ${TESTED_VERSION}, the one tested, is subscribed to.\n`,
    );
  }
  const schemaVersion = Math.min(latestVersion, TESTED_VERSION);
  return types.map((type) => ({ type, schemaVersion }));
}

function savedGoal(run: Run, path: string): StreamGoal {
  refuseBesideRestore(run.values, ['url', 'environment', 'production', 'kinesis']);
  const saved = readSavedFile(path, run.credentials, parseSavedStreams);
  const { stream, description, replacedBy } = saved;
  const destination = stream?.destination ?? '';
  return {
    description,
    wanted: stream,
    places: [stream?.place, replacedBy].filter((each) => each !== undefined),
    environment: undefined,
    target: () =>
      stream?.kind === 'kinesis'
        ? kinesisTarget(run, destination)
        : { kind: 'webhook', url: new URL(destination) },
  };
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
