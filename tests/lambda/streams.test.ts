import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TransformedBatch } from '../../lambda/firehose-handler';
import type { PartialBatchResponse } from '../../lambda/kinesis-handler';
import { type KinesisServer, type StoredRecord, startKinesis } from '../support/aws/kinesis-server';
import { HAS_LAMBDA_PACKAGES } from '../support/aws/lambda-packages';
import { type LambdaFunction, startLambda } from '../support/aws/lambda-runtime';
import { linesOfFilter, streamRecords } from '../support/aws/stream-records';
import { soakEvents } from '../support/runs';

/** For the full number, on a busy machine. */
const LONG = 600_000;

const describeWithLambda = HAS_LAMBDA_PACKAGES ? describe : describe.skip;
const { records, poisoned } = streamRecords(soakEvents(10_000));

describeWithLambda('under AWS’s own runtime client', () => {
  let lines: readonly string[];
  beforeAll(async () => {
    lines = await linesOfFilter(records);
  }, LONG);

  describe('the consumer of a Kinesis stream', () => {
    let kinesis: KinesisServer;
    let consumer: LambdaFunction;
    beforeAll(async () => {
      kinesis = await startKinesis();
      await kinesis.createStream('raw', 2);
      await kinesis.createStream('clean', 1);
      await kinesis.put(
        'raw',
        records.map((Data, nth) => ({ Data, PartitionKey: String(nth) })),
      );
      consumer = await startLambda('kinesis', { ...kinesis.environment, OUTPUT_STREAM: 'clean' });
    }, LONG);
    afterAll(async () => {
      await consumer.stop();
      await kinesis.stop();
      expect(consumer.log()).not.toContain('canary');
    });

    test(
      'forwards everything readable, with the bytes of filter',
      async () => {
        let givenUp = 0;
        for (const [shard, stored] of await kinesis.read('raw')) {
          givenUp += await consume(stored, kinesis.arnOf('raw'), shard, consumer);
        }
        expect(givenUp).toBe(poisoned);

        const clean = [...(await kinesis.read('clean')).values()].flat();
        const arrived = new Set(clean.map(({ Data }) => Buffer.from(Data).toString()));
        expect(lines.filter((line) => !arrived.has(`${line}\n`))).toEqual([]);
        expect(clean.length).toBe(lines.length);
        for (const { Data, PartitionKey } of clean) {
          expect(PartitionKey).toBe(JSON.parse(Buffer.from(Data).toString()).id);
        }
      },
      LONG,
    );
  });

  describe('Firehose’s transformation', () => {
    let transformation: LambdaFunction;
    beforeAll(async () => {
      transformation = await startLambda('firehose', {});
    });
    afterAll(async () => {
      await transformation.stop();
      expect(transformation.log()).not.toContain('canary');
    });

    test('answers buffers of 3 MB below the limit of 6 MB, with the bytes of filter', async () => {
      let clean = '';
      let failed = 0;
      for (const buffer of buffersOf(records)) {
        const batch = buffer.map((data, nth) => ({
          recordId: String(nth),
          approximateArrivalTimestamp: 1_795_910_400_000,
          data: data.toString('base64'),
        }));
        const answer = await transformation.invoke({ invocationId: 'one', records: batch });
        expect(answer.length).toBeLessThan(6 * 1024 * 1024);
        const { records: transformed }: TransformedBatch = JSON.parse(answer);
        expect(transformed.map(({ recordId }) => recordId)).toEqual(
          batch.map(({ recordId }) => recordId),
        );
        failed += transformed.filter(({ result }) => result === 'ProcessingFailed').length;
        for (const { data = '' } of transformed) clean += Buffer.from(data, 'base64');
      }
      expect(failed).toBe(poisoned);
      expect(clean === lines.map((line) => `${line}\n`).join('')).toBe(true);
    });
  });
});

const BATCH_SIZE = 100;
const MOST_RETRIES = 3;

/**
 * Acts like an event source mapping on a shard, with `ReportBatchItemFailures` and
 * `BisectBatchOnFunctionError`: what the function names comes again, by itself, and is given up at
 * last. Source: AWS Lambda, "Configuring partial batch response with Kinesis".
 *
 * @returns The number of records given up.
 */
async function consume(
  records: readonly StoredRecord[],
  eventSourceARN: string,
  shardId: string,
  consumer: LambdaFunction,
): Promise<number> {
  let givenUp = 0;
  let next = 0;
  let retries = 0;
  while (next < records.length) {
    const batch = records.slice(next, next + (retries === 0 ? BATCH_SIZE : 1));
    const Records = batch.map(({ Data, PartitionKey, SequenceNumber }) => ({
      eventSource: 'aws:kinesis',
      eventID: `${shardId}:${SequenceNumber}`,
      eventSourceARN,
      kinesis: {
        data: Buffer.from(Data).toString('base64'),
        partitionKey: PartitionKey,
        sequenceNumber: SequenceNumber,
      },
    }));
    const answer: PartialBatchResponse = JSON.parse(await consumer.invoke({ Records }));
    const [failure] = answer.batchItemFailures;
    if (failure === undefined) {
      next += batch.length;
      retries = 0;
    } else {
      next += batch.findIndex(({ SequenceNumber }) => SequenceNumber === failure.itemIdentifier);
      retries += 1;
    }
    if (retries > MOST_RETRIES) {
      givenUp += 1;
      next += 1;
      retries = 0;
    }
  }
  return givenUp;
}

/** Records in buffers of 3 MB, the largest that Firehose sends. */
function buffersOf(all: readonly Buffer[]): readonly (readonly Buffer[])[] {
  const buffers: Buffer[][] = [[]];
  let bytes = 0;
  for (const record of all) {
    if (bytes + record.length > 3_000_000) {
      buffers.push([]);
      bytes = 0;
    }
    bytes += record.length;
    buffers.at(-1)?.push(record);
  }
  return buffers;
}
