import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kinesisHandler } from '../../lambda/kinesis-handler';
import type { PoisonRecord } from '../../lambda/poison-queue';
import type { RecordSink } from '../../lambda/record-sink';
import { webhookRecordSink } from '../../lambda/webhook-record-sink';
import { createSink } from '../../src/delivery/create-sink';
import type { FilteredEvent } from '../../src/filter/filtered-event';
import {
  batch,
  CONTEXT,
  cloudEvent,
  GUARD,
  handlerLog,
  lineOf,
  STREAM_ARN,
} from '../support/aws/lambda-batches';
import { CANARY } from '../support/aws/stream-records';
import { OTHER_PRODUCT, TEST_EVENT } from '../support/events/event-streams';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';
import { eventSink, takes } from '../support/sinks/event-sink';

const entries = handlerLog();

describe('the consumer of a Kinesis stream', () => {
  /** Accepts the given events. */
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

  test('delivers all events, and checks the batch off', async () => {
    const { sink, got } = sinkOf(() => true);
    const answer = await kinesisHandler(GUARD, sink)(
      batch(cloudEvent(1), TEST_EVENT, cloudEvent(2, { asText: true }), OTHER_PRODUCT),
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

  test('stops at an unreadable record, which Lambda’s rules then remove by its place', async () => {
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

    test('queues what is unreadable, and continues with everything else', async () => {
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

    test('queues nothing that comes again', async () => {
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

  test('rejects events that no mapping sends', async () => {
    const { sink } = sinkOf(() => true);
    await expect(kinesisHandler(GUARD, sink)({}, CONTEXT)).rejects.toThrow('not a batch');
  });

  test('posts signed events to the webhook sink, with the same bytes as other deliveries', async () => {
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

describe('an event that the webhook sink refuses permanently', () => {
  const BATCH = batch('{', cloudEvent(1), cloudEvent(2), '{', cloudEvent(3));

  /** The sink answers with these statuses, by the event's number, and accepts the others. */
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
    'with %i goes to the queue, as its place only, and its shard continues',
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
    'is none that it answers with %i: that comes again',
    async (status) => {
      const { batchItemFailures, told } = await consume({ 2: status });
      expect(batchItemFailures).toEqual([{ itemIdentifier: 's2' }]);
      expect(told.map(({ sequenceNumber }) => sequenceNumber)).toEqual(['s0']);
    },
  );

  test('is none if the sink accepts no other: all come again', async () => {
    const { batchItemFailures, told } = await consume({ 1: 400, 2: 400, 3: 400 });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 's1' }]);
    expect(told.map(({ problems }) => problems)).toEqual([['cut_off']]);
  });

  test('comes again if there is no queue', async () => {
    const records = batch(cloudEvent(1), cloudEvent(2), cloudEvent(3));
    const { batchItemFailures } = await consume({ 2: 422 }, { records, hasQueue: false });
    expect(batchItemFailures).toEqual([{ itemIdentifier: 's1' }]);
  });
});
