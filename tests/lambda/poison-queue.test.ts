import { describe, expect, test } from '@jest/globals';
import { kinesisHandler } from '../../lambda/kinesis-handler';
import { type PoisonRecord, type SqsClient, sqsPoisonQueue } from '../../lambda/poison-queue';
import type { RecordSink } from '../../lambda/record-sink';
import { base64, CONTEXT, GUARD, handlerLog, STREAM_ARN } from '../support/aws/lambda-batches';
import { CANARY } from '../support/aws/stream-records';

handlerLog();

describe('the queue of records that cannot be read', () => {
  const record = (nth: number): PoisonRecord => ({
    streamArn: STREAM_ARN,
    shardId: 'shardId-000000000006',
    sequenceNumber: `s${nth}`,
    arrival: 1_795_910_400.5,
    problems: ['not_json'],
  });
  const put = (client: SqsClient, records: readonly PoisonRecord[]) =>
    sqsPoisonQueue(client, 'queue').put(records, performance.now() + 1_000);

  test('gets the place of each, in the form of Lambda’s own messages, ten per call', async () => {
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

  test('gets a short message for a record with thousands of faults', async () => {
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

  test('does not contain what it refused, nor anything of a failed call', async () => {
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
