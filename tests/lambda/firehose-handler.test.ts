import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { firehoseHandler } from '../../lambda/firehose-handler';
import { base64, cloudEvent, GUARD, handlerLog, lineOf } from '../support/aws/lambda-batches';
import { CANARY } from '../support/aws/stream-records';
import { OTHER_PRODUCT, TEST_EVENT, TEST_ID } from '../support/events/event-streams';
import { runs } from '../support/runs';
import { sidOf } from '../support/sids';

const entries = handlerLog();

describe('Firehose’s transformation', () => {
  const transform = async (...values: readonly unknown[]) => {
    const records = values.map((value, index) => ({ recordId: `r${index}`, data: base64(value) }));
    const answer = await firehoseHandler(GUARD)({ invocationId: 'i', records });
    return answer.records.map(({ data, ...rest }) => ({
      ...rest,
      ...(data === undefined ? {} : { text: Buffer.from(data, 'base64').toString() }),
    }));
  };

  test('returns each record once, by id: filtered, dropped or failed', async () => {
    expect(
      await transform(
        cloudEvent(1),
        TEST_EVENT,
        `{${CANARY}`,
        cloudEvent(2, { asText: true }),
        OTHER_PRODUCT,
      ),
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
        test_ids: [TEST_ID],
      },
    ]);
  });

  test('accepts a record of several events, and fails one that is partly unreadable', async () => {
    const several = [cloudEvent(1), cloudEvent(2)];
    expect(await transform(several, `${JSON.stringify(cloudEvent(1))}{${CANARY}`)).toEqual([
      { recordId: 'r0', result: 'Ok', text: several.map(lineOf).join('') },
      { recordId: 'r1', result: 'ProcessingFailed' },
    ]);
  });

  test('answers no more than Lambda accepts, and fails records that do not fit', async () => {
    // The envelope makes events with only their identification longer.
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

  test('never rejects, and says nothing about an internal error', async () => {
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

  test('keeps its contract for any bytes', async () => {
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

  test('returns less than it gets: 3 MB stay far below the limit of 6 MB', async () => {
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
