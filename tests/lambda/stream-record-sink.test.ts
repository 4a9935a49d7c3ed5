import { describe, expect, test } from '@jest/globals';
import type { Handover } from '../../lambda/record-sink';
import { streamRecordSink } from '../../lambda/stream-record-sink';
import { filterEvent } from '../../src/filter/filter-event';
import type { FilteredEvent } from '../../src/filter/filtered-event';
import { cloudEvent, handlerLog } from '../support/aws/lambda-batches';
import { CANARY } from '../support/aws/stream-records';

handlerLog();

describe('a clean stream', () => {
  type Put = Parameters<Parameters<typeof streamRecordSink>[0]['putRecords']>[0];
  const event = (nth: number, size = 0): FilteredEvent => {
    const filtered = filterEvent(cloudEvent(nth)).event;
    return { ...filtered, source: filtered.source + 'x'.repeat(size) };
  };

  test('gets at most 500 records and 4 MiB per call, each under its event’s id', async () => {
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
    const taken = await sink.deliver(events, performance.now() + 1_000);
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
  ])('has not accepted what %s leaves open', async (_, putRecords, expected) => {
    const sink = streamRecordSink({ putRecords }, 'clean');
    expect(await sink.deliver([event(1), event(2)], performance.now() + 1_000)).toEqual(expected);
  });
});
