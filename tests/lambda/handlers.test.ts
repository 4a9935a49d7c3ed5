import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firehoseHandler } from '../../lambda/firehose-handler';
import { kinesisHandler } from '../../lambda/kinesis-handler';
import { type PoisonRecord, type SqsClient, sqsPoisonQueue } from '../../lambda/poison-queue';
import type { Handover, RecordSink } from '../../lambda/record-sink';
import { streamRecordSink } from '../../lambda/stream-record-sink';
import { webhookRecordSink } from '../../lambda/webhook-record-sink';
import { createSink } from '../../src/delivery/create-sink';
import { filterEvent } from '../../src/filter/filter-event';
import type { FilteredEvent } from '../../src/filter/filtered-event';
import { Policy } from '../../src/filter/policy/policy';
import { capturedLog } from '../support/captured-log';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';
import { eventSink, takes } from '../support/sinks/event-sink';

const GUARD = { policy: new Policy(), mode: 'guarded' as const };
const CANARY = 'canary@clinic.example.com';
const STREAM_ARN = 'arn:aws:kinesis:us-east-1:555555555555:stream/raw';
const CONTEXT = { getRemainingTimeInMillis: () => 30_000 };

/**
 * A CloudEvent of TaskRouter's, as Event Streams puts it into a stream: its data as text, or not.
 */
function cloudEvent(nth: number, asText = false): object {
  const data = {
    payload: {
      sid: sidOf('EV', nth),
      event_type: 'task.created',
      account_sid: sidOf('AC'),
      workspace_sid: sidOf('WS'),
      task_attributes: JSON.stringify({
        conversations: { queue: 'Billing', conversation_attribute_1: CANARY },
        email: CANARY,
      }),
    },
  };
  return {
    specversion: '1.0',
    type: 'com.twilio.taskrouter.task.created',
    source: CANARY,
    id: `NO${nth}`,
    data: asText ? JSON.stringify(data) : data,
  };
}

const TEST_EVENT = {
  specversion: '1.0',
  type: 'com.twilio.eventstreams.test-event',
  id: sidOf('AC'),
  data: { test_id: '00000000-0000-4000-8000-000000000000' },
};
const OTHER = { specversion: '1.0', type: 'com.twilio.messaging.message.sent', id: 'x', data: {} };

const base64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');

const lineOf = (value: object) => `${JSON.stringify(filterEvent(value).event)}\n`;

const lines = capturedLog();
const entries = () => lines.map((line) => JSON.parse(line));
afterEach(() => expect(lines.join()).not.toContain('canary'));

describe('Firehose’s transformation', () => {
  const transform = async (...values: readonly unknown[]) => {
    const records = values.map((value, index) => ({ recordId: `r${index}`, data: base64(value) }));
    const answer = await firehoseHandler(GUARD)({ invocationId: 'i', records });
    return answer.records.map(({ data, ...rest }) => ({
      ...rest,
      ...(data === undefined ? {} : { text: Buffer.from(data, 'base64').toString() }),
    }));
  };

  test('gives each record once, by its id: filtered, dropped or failed', async () => {
    expect(
      await transform(cloudEvent(1), TEST_EVENT, `{${CANARY}`, cloudEvent(2, true), OTHER),
    ).toEqual([
      { recordId: 'r0', result: 'Ok', text: lineOf(cloudEvent(1)) },
      { recordId: 'r1', result: 'Dropped' },
      { recordId: 'r2', result: 'ProcessingFailed' },
      { recordId: 'r3', result: 'Ok', text: lineOf(cloudEvent(2)) },
      { recordId: 'r4', result: 'Dropped' },
    ]);
  });

  test('logs one line for a batch, with counts and codes', async () => {
    await transform(cloudEvent(1), TEST_EVENT, `{${CANARY}`);
    expect(entries()).toMatchObject([
      {
        records: 3,
        events: 1,
        ignored: 1,
        unreadable: { cut_off: 1 },
        findings: { email: 1 },
        test_ids: ['00000000-0000-4000-8000-000000000000'],
      },
    ]);
  });

  test('takes a record of several events, and keeps apart one that is partly unreadable', async () => {
    const several = [cloudEvent(1), cloudEvent(2)];
    expect(await transform(several, `${JSON.stringify(cloudEvent(1))}{${CANARY}`)).toEqual([
      { recordId: 'r0', result: 'Ok', text: several.map(lineOf).join('') },
      { recordId: 'r1', result: 'ProcessingFailed' },
    ]);
  });

  test('answers no more than Lambda takes, and sets aside what there is no room for', async () => {
    // Events with nothing but what identifies them get longer by their envelope.
    const bare = {
      EventType: 'task.created',
      Sid: sidOf('EV'),
      AccountSid: sidOf('AC'),
      WorkspaceSid: sidOf('WS'),
    };
    const records = Array.from({ length: 18_000 }, (_, nth) => ({
      recordId: `${nth}`.padStart(56, '4'),
      data: base64(bare),
    }));
    const answer = await firehoseHandler(GUARD)({ records });
    const results = answer.records.map(({ result }) => result);
    const taken = results.filter((result) => result === 'Ok').length;
    expect(JSON.stringify(answer).length).toBeLessThan(6_000_000);
    expect(answer.records.map(({ recordId }) => recordId)).toEqual(
      records.map(({ recordId }) => recordId),
    );
    expect(taken).toBeGreaterThan(6_000);
    expect(new Set(results)).toEqual(new Set(['Ok', 'ProcessingFailed']));
    expect(entries()).toMatchObject([{ records: 18_000, no_room: 18_000 - taken }]);
  });

  test.each([undefined, null, 7, [], {}, { records: 7 }, { records: [7, {}, { recordId: 7 }] }])(
    'never rejects: %j',
    async (event) => {
      expect(await firehoseHandler(GUARD)(event)).toEqual({ records: [] });
    },
  );

  test('never rejects, and says nothing of a fault of ours', async () => {
    const broken = { policy: undefined as never, mode: 'guarded' as const };
    Object.defineProperty(broken, 'policy', {
      get: () => {
        throw new Error(CANARY);
      },
    });
    const records = [{ recordId: 'r0', data: base64(cloudEvent(1)) }];
    expect(await firehoseHandler(broken)({ records })).toEqual({
      records: [{ recordId: 'r0', result: 'ProcessingFailed' }],
    });
    expect(entries()).toMatchObject([{ unreadable: { internal_error: 1 } }]);
  });

  test('holds to its contract whatever bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.constant(cloudEvent(1)))),
        async (values) => {
          const records = values.map((value, index) => ({
            recordId: String(index),
            data:
              value instanceof Uint8Array ? Buffer.from(value).toString('base64') : base64(value),
          }));
          const answer = await firehoseHandler(GUARD)({ records });
          expect(answer.records.map(({ recordId }) => recordId)).toEqual(
            records.map(({ recordId }) => recordId),
          );
          for (const { result, data } of answer.records) {
            expect(data !== undefined).toBe(result === 'Ok');
          }
        },
      ),
      runs(500),
    );
  });

  test('gives out less than it takes in: 3 MB stay far below the limit of 6 MB', async () => {
    const attributes = { conversations: { queue: 'Billing' }, notes: 'x'.repeat(2_000) };
    const event = cloudEvent(1) as { data: { payload: object } };
    const large = {
      ...event,
      data: { payload: { ...event.data.payload, task_attributes: JSON.stringify(attributes) } },
    };
    const records = Array.from({ length: 1_300 }, (_, index) => ({
      recordId: String(index),
      data: base64(large),
    }));
    const answer = JSON.stringify(await firehoseHandler(GUARD)({ records }));
    expect(JSON.stringify(records).length).toBeGreaterThan(3_000_000);
    expect(answer.length).toBeLessThan(JSON.stringify(records).length);
  });
});

const batch = (...values: readonly unknown[]) => ({
  Records: values.map((value, index) => ({
    eventID: `shardId-000000000006:s${index}`,
    eventSourceARN: STREAM_ARN,
    kinesis: {
      sequenceNumber: `s${index}`,
      approximateArrivalTimestamp: 1_795_910_400.5,
      data: base64(value),
    },
  })),
});

describe('the consumer of a Kinesis stream', () => {
  /** Takes what it is told to take. */
  function sinkOf(takesEvent: (event: FilteredEvent) => boolean) {
    const got: FilteredEvent[] = [];
    const sink: RecordSink = {
      deliver: async (events) => {
        got.push(...events.filter(takesEvent));
        return events.map((event) => (takesEvent(event) ? 'taken' : 'missed'));
      },
    };
    return { sink, got };
  }

  test('delivers all that is an event, and checks the batch off', async () => {
    const { sink, got } = sinkOf(() => true);
    const answer = await kinesisHandler(GUARD, sink)(
      batch(cloudEvent(1), TEST_EVENT, cloudEvent(2, true), OTHER),
      CONTEXT,
    );
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(got.map((event) => `${JSON.stringify(event)}\n`)).toEqual(
      [cloudEvent(1), cloudEvent(2)].map(lineOf),
    );
  });

  test.each([
    ['the sink did not take', (event: FilteredEvent) => event.id !== sidOf('EV', 2), 's1'],
    ['of several that the sink did not take', () => false, 's0'],
  ])('names the first record that %s', async (_, takesEvent, expected) => {
    const { sink } = sinkOf(takesEvent);
    const answer = await kinesisHandler(GUARD, sink)(
      batch(cloudEvent(1), cloudEvent(2), cloudEvent(3)),
      CONTEXT,
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: expected }] });
  });

  test('stops at an unreadable record: Lambda’s rules take it out, by where it lies', async () => {
    const { sink, got } = sinkOf(() => true);
    const answer = await kinesisHandler(GUARD, sink)(
      batch(cloudEvent(1), `{${CANARY}`, cloudEvent(3)),
      CONTEXT,
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 's1' }] });
    expect(got.map(({ id }) => id)).toEqual([sidOf('EV', 1)]);
    expect(entries()).toMatchObject([{ delivered: 1, checked_off: 1 }]);
  });

  describe('with a queue', () => {
    function queueOf(takes: (sequenceNumber: string) => boolean) {
      const told: PoisonRecord[] = [];
      return {
        told,
        put: async (records: readonly PoisonRecord[]) => {
          told.push(...records);
          return records.map(({ sequenceNumber }) => takes(sequenceNumber));
        },
      };
    }
    const partly = `${JSON.stringify(cloudEvent(2))}{${CANARY}`;

    test('tells it of what is unreadable, and goes on with everything else', async () => {
      const { sink, got } = sinkOf(() => true);
      const queue = queueOf(() => true);
      const answer = await kinesisHandler(
        GUARD,
        sink,
        queue,
      )(batch(cloudEvent(1), `{${CANARY}`, partly, cloudEvent(3)), CONTEXT);
      expect(answer).toEqual({ batchItemFailures: [] });
      expect(got.map(({ id }) => id)).toEqual([1, 2, 3].map((nth) => sidOf('EV', nth)));
      expect(queue.told).toMatchObject([
        { sequenceNumber: 's1', shardId: 'shardId-000000000006', problems: ['cut_off'] },
        { sequenceNumber: 's2', streamArn: STREAM_ARN, problems: ['cut_off'] },
      ]);
      expect(entries()).toMatchObject([{ delivered: 3, queued: 2, checked_off: 4 }]);
    });

    test('names a record that is neither readable nor in the queue', async () => {
      const { sink } = sinkOf(() => true);
      const answer = await kinesisHandler(
        GUARD,
        sink,
        queueOf((number) => number !== 's2'),
      )(batch(`{${CANARY}`, cloudEvent(1), '{', '{'), CONTEXT);
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 's2' }] });
    });

    test('tells it of nothing that comes again', async () => {
      const { sink } = sinkOf((event) => event.id !== sidOf('EV', 1));
      const queue = queueOf(() => true);
      const answer = await kinesisHandler(
        GUARD,
        sink,
        queue,
      )(batch('{', cloudEvent(1), '{'), CONTEXT);
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 's1' }] });
      expect(queue.told).toMatchObject([{ sequenceNumber: 's0' }]);
    });

    test('loses nothing of a random batch, over as many attempts as it takes', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('event', 'poison', 'test'), { maxLength: 12 }),
          fc.infiniteStream(fc.boolean()),
          async (kinds, luck) => {
            const done = new Set<string>();
            const takes = (name: string) => {
              const isTaken = luck.next().value;
              if (isTaken) done.add(name);
              return isTaken;
            };
            const handler = kinesisHandler(
              GUARD,
              {
                deliver: async (events) => events.map(({ id }) => (takes(id) ? 'taken' : 'missed')),
              },
              { put: async (records) => records.map((record) => takes(record.sequenceNumber)) },
            );
            const contents = { event: cloudEvent, poison: () => '{', test: () => TEST_EVENT };
            let { Records } = batch(...kinds.map((kind, nth) => contents[kind](nth)));
            while (Records.length > 0) {
              const [failure] = (await handler({ Records }, CONTEXT)).batchItemFailures;
              if (failure === undefined) break;
              const numbers = Records.map(({ kinesis }) => kinesis.sequenceNumber);
              Records = Records.slice(numbers.indexOf(failure.itemIdentifier));
            }
            const names = {
              event: (nth: number) => sidOf('EV', nth),
              poison: (nth: number) => `s${nth}`,
            };
            const expected = kinds.flatMap((kind, nth) =>
              kind === 'test' ? [] : names[kind](nth),
            );
            expect([...done].sort()).toEqual(expected.sort());
          },
        ),
        runs(300),
      );
    });
  });

  test('refuses what no mapping sends', async () => {
    const { sink } = sinkOf(() => true);
    await expect(kinesisHandler(GUARD, sink)({}, CONTEXT)).rejects.toThrow('not a batch');
  });

  test('posts to the webhook sink, signed, with the bytes of every other way', async () => {
    const receiver = await eventSink((id) =>
      id === sidOf('EV', 2) ? (_, __, response) => response.writeHead(500).end() : takes,
    );
    try {
      const sink = webhookRecordSink(createSink(receiver.settings, { deployed: false }));
      const answer = await kinesisHandler(GUARD, sink)(
        batch(cloudEvent(1), cloudEvent(2), cloudEvent(3)),
        CONTEXT,
      );
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 's1' }] });
      expect(receiver.wrong).toEqual([]);
      expect(receiver.taken.get(sidOf('EV', 1))).toEqual([lineOf(cloudEvent(1)).trim()]);
      expect([...receiver.taken.keys()].sort()).toEqual([sidOf('EV', 1), sidOf('EV', 3)].sort());
    } finally {
      await receiver.close();
    }
  });
});

describe('an event that the webhook sink refuses for good', () => {
  const BATCH = batch('{', cloudEvent(1), cloudEvent(2), '{', cloudEvent(3));

  /** The sink answers so to an event, by its number; it takes the others. */
  async function consume(
    statuses: Readonly<Record<number, number>>,
    { records = BATCH, hasQueue = true } = {},
  ) {
    const receiver = await eventSink((id) => {
      const [, status] =
        Object.entries(statuses).find(([nth]) => sidOf('EV', Number(nth)) === id) ?? [];
      return status === undefined ? takes : (_, __, response) => response.writeHead(status).end();
    });
    const told: PoisonRecord[] = [];
    const queue = {
      put: async (records: readonly PoisonRecord[]) => {
        told.push(...records);
        return records.map(() => true);
      },
    };
    const sink = webhookRecordSink(createSink(receiver.settings, { deployed: false }));
    const handler = kinesisHandler(GUARD, sink, hasQueue ? queue : undefined);
    try {
      return { ...(await handler(records, CONTEXT)), told, taken: receiver.taken.size };
    } finally {
      await receiver.close();
    }
  }

  test.each([400, 409, 413, 415, 422])(
    'by %i goes to the queue, as where it lies, and its shard goes on',
    async (status) => {
      const { batchItemFailures, told, taken } = await consume({ 2: status });
      expect({ batchItemFailures, taken }).toEqual({ batchItemFailures: [], taken: 2 });
      expect(told.map(({ sequenceNumber, problems }) => [sequenceNumber, problems])).toEqual([
        ['s0', ['cut_off']],
        ['s2', ['refused']],
        ['s3', ['cut_off']],
      ]);
      expect(JSON.stringify(told)).not.toContain(sidOf('EV', 2));
      expect(entries()).toMatchObject([{ delivered: 2, refused: 1, queued: 3, checked_off: 5 }]);
    },
  );

  test.each([401, 403, 404, 405, 408, 410, 425, 429, 500])(
    'is none that it answers by %i: that comes again',
    async (status) => {
      const { batchItemFailures, told } = await consume({ 2: status });
      expect(batchItemFailures).toEqual([{ itemIdentifier: 's2' }]);
      expect(told.map(({ sequenceNumber }) => sequenceNumber)).toEqual(['s0']);
    },
  );

  test('is none where the sink takes no other: all comes again', async () => {
    const { batchItemFailures, told } = await consume({ 1: 400, 2: 400, 3: 400 });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 's1' }]);
    expect(told.map(({ problems }) => problems)).toEqual([['cut_off']]);
  });

  test('comes again where there is no queue', async () => {
    const records = batch(cloudEvent(1), cloudEvent(2), cloudEvent(3));
    const { batchItemFailures } = await consume({ 2: 422 }, { records, hasQueue: false });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 's1' }]);
  });
});

describe('the queue of records that cannot be read', () => {
  const record = (nth: number): PoisonRecord => ({
    streamArn: STREAM_ARN,
    shardId: 'shardId-000000000006',
    sequenceNumber: `s${nth}`,
    arrival: 1_795_910_400.5,
    problems: ['not_json'],
  });
  const put = (client: SqsClient, records: readonly PoisonRecord[]) =>
    sqsPoisonQueue(client, 'queue').put(records, AbortSignal.timeout(1_000));

  test('gets where each lies, in the form of Lambda’s own messages, ten a call', async () => {
    const calls: { Id: string; MessageBody: string }[][] = [];
    const client: SqsClient = {
      sendMessageBatch: async ({ Entries }) => {
        calls.push(Entries);
        return { Successful: Entries };
      },
    };
    const records = Array.from({ length: 21 }, (_, index) => record(index));
    expect(await put(client, records)).toEqual(records.map(() => true));
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 1]);
    expect(JSON.parse(calls[2]?.[0]?.MessageBody ?? '')).toEqual({
      problems: ['not_json'],
      KinesisBatchInfo: {
        shardId: 'shardId-000000000006',
        startSequenceNumber: 's20',
        endSequenceNumber: 's20',
        approximateArrivalOfFirstRecord: '2026-11-29T00:00:00.500Z',
        approximateArrivalOfLastRecord: '2026-11-29T00:00:00.500Z',
        batchSize: 1,
        streamArn: STREAM_ARN,
      },
    });
  });

  test('gets a short message of a record with thousands of faults', async () => {
    const bodies: string[] = [];
    const client: SqsClient = {
      sendMessageBatch: async ({ Entries }) => {
        bodies.push(...Entries.map(({ MessageBody }) => MessageBody));
        return { Successful: Entries };
      },
    };
    const sink: RecordSink = { deliver: async () => [] };
    const data = base64('[7],'.repeat(100_000));
    const answer = await kinesisHandler(
      GUARD,
      sink,
      sqsPoisonQueue(client, 'queue'),
    )({ Records: [{ kinesis: { sequenceNumber: 's0', data } }] }, CONTEXT);
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(bodies.map((body) => JSON.parse(body).problems)).toEqual([['not_an_event']]);
  });

  test('has not what it refused, and nothing of a call that failed', async () => {
    let calls = 0;
    const client: SqsClient = {
      sendMessageBatch: async ({ Entries }) => {
        calls += 1;
        if (calls === 1) throw new Error(CANARY);
        return { Successful: Entries.slice(1) };
      },
    };
    const records = Array.from({ length: 12 }, (_, index) => record(index));
    const taken = await put(client, records);
    expect(taken).toEqual([...Array(11).fill(false), true]);
  });
});

describe('a clean stream', () => {
  type Put = Parameters<Parameters<typeof streamRecordSink>[0]['putRecords']>[0];
  const event = (nth: number, size = 0): FilteredEvent => {
    const filtered = filterEvent(cloudEvent(nth)).event;
    return { ...filtered, source: filtered.source + 'x'.repeat(size) };
  };

  test('gets at most 500 records and 4 MiB a call, each under its event’s id', async () => {
    const puts: Put[] = [];
    const sink = streamRecordSink(
      {
        putRecords: async (input) => {
          puts.push(input);
          return { Records: input.Records.map(() => ({})) };
        },
      },
      'clean',
    );
    const events = [
      ...Array.from({ length: 1_001 }, (_, index) => event(index)),
      ...Array.from({ length: 9 }, (_, index) => event(2_000 + index, 1_000_000)),
    ];
    const taken = await sink.deliver(events, AbortSignal.timeout(1_000));
    expect(taken).toEqual(events.map(() => 'taken'));
    expect(puts.flatMap(({ Records }) => Records.map(({ PartitionKey }) => PartitionKey))).toEqual(
      events.map(({ id }) => id),
    );
    for (const { Records } of puts) {
      for (const { Data } of Records) expect(Buffer.from(Data).toString()).toMatch(/^\{.*\}\n$/);
      expect(Records.length).toBeLessThanOrEqual(500);
      const bytes = Records.reduce((sum, { Data }) => sum + Data.length, 0);
      expect(bytes).toBeLessThanOrEqual(4 * 1024 * 1024);
    }
  });

  test.each<[string, Parameters<typeof streamRecordSink>[0]['putRecords'], Handover[]]>([
    [
      'a throttled record',
      async () => ({ Records: [{}, { ErrorCode: 'ProvisionedThroughputExceededException' }] }),
      ['taken', 'missed'],
    ],
    ['an answer that lacks one', async () => ({ Records: [{}] }), ['taken', 'missed']],
    ['a call that fails', async () => Promise.reject(new Error(CANARY)), ['missed', 'missed']],
  ])('has not taken what %s leaves open', async (_, putRecords, expected) => {
    const sink = streamRecordSink({ putRecords }, 'clean');
    expect(await sink.deliver([event(1), event(2)], AbortSignal.timeout(1_000))).toEqual(expected);
  });
});
