import { closedObject } from '../../json/closed-object';
import { parseSavedFile } from '../../saved-settings/parse-saved-file';
import { writeSavedFile } from '../../saved-settings/write-saved-file';
import { destinationPlace } from './destination-place';
import type { WantedStream } from './stream-plan';
import { isStreamArn } from './stream-target';
import type { StreamSink } from './streams';

/** Where Event Streams delivered to us before a change: a sink and its subscription, or nothing. */
export interface SavedStreams {
  readonly accountSid: string;
  readonly savedAt: Date;
  /** Marks our sinks of this deployment. */
  readonly description: string;
  /** The new destination: a sink that existed already may have another description. */
  readonly replacedBy: string | undefined;
  readonly stream: WantedStream | null;
}

/** The same as written to the file. */
interface SavedFile {
  readonly account_sid: string;
  readonly saved_at: string;
  readonly description: string;
  /** Files of earlier versions have none. */
  readonly replaced_by?: string | undefined;
  readonly sink: {
    readonly type: WantedStream['kind'];
    readonly destination: string;
    readonly types: readonly { readonly type: string; readonly schema_version: number }[];
  } | null;
}

const SAVED_SINK = closedObject({
  type: { enum: ['webhook', 'kinesis'] },
  destination: { type: 'string', minLength: 1 },
  types: {
    type: 'array',
    items: closedObject({
      type: { type: 'string', pattern: '^com\\.twilio\\.[a-z0-9.-]+$' },
      schema_version: { type: 'integer', minimum: 1 },
    }),
  },
});

const SAVED_FILE = closedObject(
  {
    account_sid: { type: 'string', pattern: '^AC[0-9a-f]{32}$' },
    saved_at: { type: 'string' },
    description: { type: 'string' },
    sink: { anyOf: [{ type: 'null' }, SAVED_SINK] },
  },
  { replaced_by: { type: 'string', minLength: 1 } },
);

/** An empty place would match every sink whose place is unknown. */
function isPossible({ sink }: SavedFile): boolean {
  if (sink === null) return true;
  const types = new Set(sink.types.map(({ type }) => type));
  return placeOf(sink) !== '' && types.size === sink.types.length;
}

function placeOf({ type, destination }: NonNullable<SavedFile['sink']>): string {
  if (type === 'kinesis') return isStreamArn(destination) ? destination : '';
  return /^https?:/i.test(destination) ? destinationPlace(destination) : '';
}

/**
 * The pair that delivers events, as it should be restored; `null` when there is none. Several pairs
 * with one destination become one with the types of all: nothing else is lost when they go.
 */
export function streamOf(sinks: readonly StreamSink[]): WantedStream | null {
  const delivering = sinks.filter((each) => each.isPosted && each.subscriptions.length > 0);
  const [sink] = delivering;
  if (sink === undefined) return null;
  const { kind, place, destination } = sink;
  const subscribed = delivering
    .filter((each) => each.destination === destination)
    .flatMap(({ subscriptions }) => subscriptions.flatMap(({ types }) => types));
  const byType = new Map(subscribed.map((each) => [each.type, each]));
  return { kind, place, destination, types: [...byType.values()] };
}

/**
 * Writes a file that only its owner may read.
 *
 * @returns The name of the file.
 * @throws {SavedSettingsError | DiskFullError}
 */
export function saveStreams(
  folder: string,
  { accountSid, savedAt, description, replacedBy, stream }: SavedStreams,
): string {
  const content: SavedFile = {
    account_sid: accountSid,
    saved_at: savedAt.toISOString(),
    description,
    replaced_by: replacedBy,
    sink: stream && {
      type: stream.kind,
      destination: stream.destination,
      types: stream.types.map(({ type, schemaVersion }) => ({
        type,
        schema_version: schemaVersion,
      })),
    },
  };
  return writeSavedFile(folder, 'event-streams', content);
}

/** @throws {SavedSettingsError} for what {@link saveStreams} did not write. */
export function parseSavedStreams(text: string): SavedStreams {
  const {
    account_sid: accountSid,
    saved_at: savedAt,
    description,
    replaced_by: replacedBy,
    sink,
  } = parseSavedFile<SavedFile>(text, SAVED_FILE, 'configure --event-streams --apply', isPossible);
  const types = sink?.types.map(({ type, schema_version: schemaVersion }) => ({
    type,
    schemaVersion,
  }));
  return {
    accountSid,
    savedAt: new Date(savedAt),
    description,
    replacedBy,
    stream: sink && {
      kind: sink.type,
      place: placeOf(sink),
      destination: sink.destination,
      types: types ?? [],
    },
  };
}
