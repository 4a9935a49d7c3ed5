import { sidOf } from '../sids';
import type { ApiAnswer, ApiRequest, ApiResources } from './api-stand-in';

type Status = 'initialized' | 'validating' | 'active' | 'failed';

export interface HeldSink {
  sid: string;
  sink_type: string;
  status: Status;
  description: string;
  sink_configuration: Record<string, unknown>;
}

export interface HeldSubscription {
  readonly sid: string;
  readonly sink_sid: string;
  /** By type, the version of its schema. */
  readonly types: Map<string, number>;
}

/** An account's Event Streams, and Twilio's behaviour. */
export interface EventStreamsAccount {
  readonly sinks: HeldSink[];
  readonly subscriptions: HeldSubscription[];
  /** The types that Twilio offers, with their status. */
  readonly offered: Map<string, string>;
  latestVersion: number;
  /** The status of a new sink. */
  newStatus: Status;
  /** Called for each test event, with its id and the sink that gets it. */
  onTest: (testId: string, sink: HeldSink) => void;
  readonly resources: ApiResources;
}

const NOT_FOUND: ApiAnswer = { status: 404, body: { code: 20404, message: 'no', status: 404 } };
const refused = (message: string): ApiAnswer => ({
  status: 400,
  body: { code: 20001, message, status: 400 },
});

/**
 * Event Streams of an account, which behaves as Twilio documents it: a sink accepts one
 * subscription, is deleted only when it has none, and a destination never changes.
 */
export function eventStreamsAccount(): EventStreamsAccount {
  let made = 0;
  const tested = new Map<string, string>();
  const account: EventStreamsAccount = {
    sinks: [],
    subscriptions: [],
    offered: new Map(),
    latestVersion: 4,
    newStatus: 'active',
    onTest: () => undefined,
    get resources() {
      return resources;
    },
  };
  const sinkOf = (sid = '') => account.sinks.find((each) => each.sid === sid);
  const subscriptionOf = (sid = '') => account.subscriptions.find((each) => each.sid === sid);

  const resources: ApiResources = {
    'GET events.twilio.com/v1/Types': ({ query }) => ({
      key: 'types',
      list: [...account.offered].map(([type, status]) => ({
        type,
        status,
        schema_id: query.get('SchemaId') ?? '',
      })),
    }),
    'GET events.twilio.com/v1/Schemas/{Id}': ({ pathParameters: [id = ''] }) => ({
      body: { id, latest_version: account.latestVersion },
    }),
    'GET events.twilio.com/v1/Sinks': () => ({ key: 'sinks', list: account.sinks }),
    'POST events.twilio.com/v1/Sinks': ({ form }) => {
      made += 1;
      const sink: HeldSink = {
        sid: sidOf('DG', `made ${made}`),
        sink_type: form.get('SinkType') ?? '',
        status: account.newStatus,
        description: form.get('Description') ?? '',
        sink_configuration: JSON.parse(form.get('SinkConfiguration') ?? '') as never,
      };
      account.sinks.push(sink);
      return { status: 201, body: sink };
    },
    'DELETE events.twilio.com/v1/Sinks/{Sid}': ({ pathParameters: [sid = ''] }) => {
      if (sinkOf(sid) === undefined) return NOT_FOUND;
      if (account.subscriptions.some(({ sink_sid }) => sink_sid === sid)) return refused('in use');
      account.sinks.splice(account.sinks.indexOf(sinkOf(sid) as HeldSink), 1);
      return { status: 204, body: {} };
    },
    'POST events.twilio.com/v1/Sinks/{Sid}/Test': ({ pathParameters: [sid = ''] }) => {
      const sink = sinkOf(sid);
      if (sink === undefined) return NOT_FOUND;
      const testId = `00000000-0000-4000-8000-${String(tested.size).padStart(12, '0')}`;
      tested.set(testId, sid);
      if (sink.status === 'initialized') sink.status = 'validating';
      account.onTest(testId, sink);
      return { status: 201, body: { result: 'submitted' } };
    },
    'POST events.twilio.com/v1/Sinks/{Sid}/Validate': ({ pathParameters: [sid = ''], form }) => {
      const sink = sinkOf(sid);
      if (sink === undefined) return NOT_FOUND;
      if (tested.get(form.get('TestId') ?? '') !== sid) return refused('no such test');
      sink.status = 'active';
      return { status: 201, body: { result: 'valid' } };
    },
    'GET events.twilio.com/v1/Subscriptions': ({ query }) => ({
      key: 'subscriptions',
      list: account.subscriptions
        .filter(({ sink_sid }) => sink_sid === (query.get('SinkSid') ?? sink_sid))
        .map(({ sid, sink_sid }) => ({ sid, sink_sid })),
    }),
    'POST events.twilio.com/v1/Subscriptions': ({ form }) => {
      const sink = sinkOf(form.get('SinkSid') ?? '');
      if (sink?.status !== 'active') return refused('the sink is not active');
      if (account.subscriptions.some(({ sink_sid }) => sink_sid === sink.sid)) {
        return refused(`Sink with SID ${sink.sid} is in use`);
      }
      const types = form.getAll('Types').map((text) => JSON.parse(text) as Record<string, unknown>);
      if (types.some((each) => typeof each['type'] !== 'string')) {
        return refused('Missing required input parameter event_types[0].type');
      }
      made += 1;
      const subscription = {
        sid: sidOf('DF', `made ${made}`),
        sink_sid: sink.sid,
        types: new Map(types.map((each) => [String(each['type']), Number(each['schema_version'])])),
      };
      account.subscriptions.push(subscription);
      return { status: 201, body: { sid: subscription.sid, sink_sid: sink.sid } };
    },
    'DELETE events.twilio.com/v1/Subscriptions/{Sid}': ({ pathParameters: [sid = ''] }) => {
      const subscription = subscriptionOf(sid);
      if (subscription === undefined) return NOT_FOUND;
      account.subscriptions.splice(account.subscriptions.indexOf(subscription), 1);
      return { status: 204, body: {} };
    },
    'GET events.twilio.com/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents': ({
      pathParameters: [sid = ''],
    }) => ({
      key: 'types',
      list: [...(subscriptionOf(sid)?.types ?? [])].map(([type, schema_version]) => ({
        type,
        schema_version,
        subscription_sid: sid,
      })),
    }),
    'POST events.twilio.com/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents': (request) =>
      setType(request, request.form.get('Type') ?? ''),
    'POST events.twilio.com/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents/{Type}': (
      request,
    ) => setType(request, request.pathParameters[1] ?? ''),
    'DELETE events.twilio.com/v1/Subscriptions/{SubscriptionSid}/SubscribedEvents/{Type}': ({
      pathParameters: [sid = '', type = ''],
    }) => (subscriptionOf(sid)?.types.delete(type) ? { status: 204, body: {} } : NOT_FOUND),
  };

  function setType({ pathParameters: [sid = ''], form }: ApiRequest, type: string): ApiAnswer {
    const subscription = subscriptionOf(sid);
    if (subscription === undefined) return NOT_FOUND;
    const version = Number(form.get('SchemaVersion') ?? account.latestVersion);
    subscription.types.set(type, version);
    return { status: 200, body: { type, schema_version: version, subscription_sid: sid } };
  }

  return account;
}
