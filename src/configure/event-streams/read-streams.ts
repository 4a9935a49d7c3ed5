import { isPlainObject, ownValue, ownValues, type PlainObject } from '../../json/plain-object';
import { ApiError } from '../../twilio-api/api-error';
import { during } from '../../twilio-api/api-task';
import { isSid } from '../../twilio-api/is-sid';
import { listAll } from '../../twilio-api/list-all';
import type { TwilioApi } from '../../twilio-api/twilio-api';
import { destinationPlace } from './destination-place';
import { isStreamArn } from './stream-target';
import {
  type OfferedTypes,
  SINK_STATUSES,
  type StreamSink,
  type SubscribedType,
  type Subscription,
  TASKROUTER_SCHEMA,
} from './streams';

/** The fields read of Event Streams; of a sink's configuration only its destination and method. */
export const STREAM_FIELDS = {
  sink: ['sid', 'sink_type', 'status', 'description', 'sink_configuration'],
  subscription: ['sid', 'sink_sid'],
  subscribedEvent: ['type', 'schema_version'],
  eventType: ['type', 'status'],
  schema: ['latest_version'],
} as const;

export const EVENTS_API = 'https://events.twilio.com/v1';

/** The form of a type that a terminal may show. */
const EVENT_TYPE = /^com\.twilio(?:\.[a-z0-9]+(?:-[a-z0-9]+)*){1,8}$/;

/**
 * The account's webhook and Kinesis sinks, with the subscriptions of those that `isOurs` picks.
 *
 * @throws {ApiTaskError}
 */
export async function readSinks(
  api: TwilioApi,
  isOurs: (sink: StreamSink) => boolean,
): Promise<readonly StreamSink[]> {
  return await during('read_streams', sinksIn(api, isOurs));
}

async function sinksIn(
  api: TwilioApi,
  isOurs: (sink: StreamSink) => boolean,
): Promise<readonly StreamSink[]> {
  const answers = await listOf(api, '/Sinks', 'sinks');
  const sinks = answers.flatMap(sinkOf).filter(isOurs);
  return await Promise.all(
    sinks.map(async (sink) => ({ ...sink, subscriptions: await subscriptionsOf(api, sink.sid) })),
  );
}

/** @throws {ApiTaskError} */
export async function readOfferedTypes(api: TwilioApi): Promise<OfferedTypes> {
  return await during('read_streams', typesOffered(api));
}

async function typesOffered(api: TwilioApi): Promise<OfferedTypes> {
  const [types, schema] = await Promise.all([
    listOf(api, `/Types?SchemaId=${TASKROUTER_SCHEMA}`, 'types'),
    api.get(new URL(`${EVENTS_API}/Schemas/${TASKROUTER_SCHEMA}`)),
  ]);
  const { latest_version: latestVersion } = ownValues(schema, STREAM_FIELDS.schema);
  if (typeof latestVersion !== 'number') throw new ApiError('invalid_answer');
  const offered = types.flatMap((answer) => {
    const { type, status } = ownValues(answer, STREAM_FIELDS.eventType);
    const isWanted = typeof type === 'string' && type.startsWith('com.twilio.taskrouter.');
    return isWanted && EVENT_TYPE.test(type) && status === 'available' ? [type] : [];
  });
  return { types: offered.sort(), latestVersion };
}

async function subscriptionsOf(api: TwilioApi, sink: string): Promise<readonly Subscription[]> {
  const answers = await listOf(api, `/Subscriptions?SinkSid=${sink}`, 'subscriptions');
  const sids = answers.flatMap((answer) => {
    const { sid, sink_sid: ofSink } = ownValues(answer, STREAM_FIELDS.subscription);
    return isText(sid) && isSid(sid, 'DF') && ofSink === sink ? [sid] : [];
  });
  return await Promise.all(sids.map(async (sid) => ({ sid, types: await typesOf(api, sid) })));
}

async function typesOf(api: TwilioApi, subscription: string): Promise<readonly SubscribedType[]> {
  const path = `/Subscriptions/${subscription}/SubscribedEvents`;
  const answers = await listOf(api, path, 'types');
  return answers.map((answer) => {
    const { type, schema_version: version } = ownValues(answer, STREAM_FIELDS.subscribedEvent);
    if (!isText(type) || !EVENT_TYPE.test(type) || typeof version !== 'number') {
      throw new ApiError('invalid_answer');
    }
    return { type, schemaVersion: version };
  });
}

async function listOf(api: TwilioApi, path: string, key: string): Promise<readonly PlainObject[]> {
  return await listAll(api, new URL(EVENTS_API + path), key);
}

/** None for sinks of other kinds, which are never ours. */
function sinkOf(answer: PlainObject): readonly StreamSink[] {
  const {
    sid,
    sink_type: kind,
    status,
    description,
    sink_configuration: configuration,
  } = ownValues(answer, STREAM_FIELDS.sink);
  if (kind !== 'webhook' && kind !== 'kinesis') return [];
  const known = SINK_STATUSES.find((each) => each === status);
  if (!isText(sid) || !isSid(sid, 'DG') || known === undefined || !isPlainObject(configuration)) {
    throw new ApiError('invalid_answer');
  }
  const at = kind === 'webhook' ? webhookPlace(configuration) : kinesisPlace(configuration);
  const said = isText(description) ? description : '';
  return [{ sid, kind, status: known, description: said, ...at, subscriptions: [] }];
}

type Place = Pick<StreamSink, 'place' | 'destination' | 'isPosted'>;

const NOWHERE: Place = { place: '', destination: '', isPosted: false };

function webhookPlace(configuration: PlainObject): Place {
  const destination = ownValue(configuration, 'destination');
  if (!isText(destination) || !URL.canParse(destination)) return NOWHERE;
  const method = ownValue(configuration, 'method') ?? 'POST';
  return {
    place: destinationPlace(destination),
    destination: new URL(destination).href,
    isPosted: isText(method) && method.toUpperCase() === 'POST',
  };
}

function kinesisPlace(configuration: PlainObject): Place {
  const arn = ownValue(configuration, 'arn');
  return isText(arn) && isStreamArn(arn)
    ? { place: arn, destination: arn, isPosted: true }
    : NOWHERE;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
