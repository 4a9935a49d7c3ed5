import type { PoisonProblem } from './poison-problem';
import { signalUntil } from './signal-until';

/** Where a record lies. */
export interface RecordPlace {
  readonly streamArn: string | undefined;
  readonly shardId: string | undefined;
  readonly sequenceNumber: string;
  /** When it arrived there, in seconds since the epoch. */
  readonly arrival: number | undefined;
}

/**
 * A record that cannot be read, or of which the sink has `refused` an event for good: where it
 * lies, and nothing of what is in it.
 */
export interface PoisonRecord extends RecordPlace {
  readonly problems: readonly (PoisonProblem | 'refused')[];
}

/** Where people learn of such records. */
export interface PoisonQueue {
  /**
   * @param deadline When the time is up, in milliseconds of `performance.now()`.
   * @returns For each record whether the queue has it. Never rejects.
   */
  readonly put: (records: readonly PoisonRecord[], deadline: number) => Promise<readonly boolean[]>;
}

/** What `SendMessageBatch` takes and answers, of AWS's client for SQS. */
export interface SqsClient {
  readonly sendMessageBatch: (
    input: {
      readonly QueueUrl: string;
      readonly Entries: { readonly Id: string; readonly MessageBody: string }[];
    },
    options: { readonly abortSignal: AbortSignal },
  ) => Promise<{ readonly Successful?: readonly { readonly Id?: string | undefined }[] }>;
}

/** Source: Amazon SQS, "SendMessageBatch": at most ten messages a call. */
const MOST_MESSAGES = 10;

/** A queue of SQS. */
export function sqsPoisonQueue(client: SqsClient, QueueUrl: string): PoisonQueue {
  return {
    async put(records, deadline) {
      const abortSignal = signalUntil(deadline);
      const messages = records.map((record, index) => ({
        Id: String(index),
        MessageBody: JSON.stringify(messageOf(record)),
      }));
      const taken = new Set<string | undefined>();
      for (let start = 0; start < messages.length; start += MOST_MESSAGES) {
        const Entries = messages.slice(start, start + MOST_MESSAGES);
        try {
          const { Successful = [] } = await client.sendMessageBatch(
            { QueueUrl, Entries },
            { abortSignal },
          );
          for (const { Id } of Successful) taken.add(Id);
        } catch {
          // The client's message names the queue. What it did not take comes again.
        }
      }
      return messages.map(({ Id }) => taken.has(Id));
    },
  };
}

/**
 * In the form in which Lambda reports a batch that it gave up, so that one reader reads both.
 * Source: AWS Lambda, "Retain discarded batch records", example of a record for SQS.
 */
function messageOf({ streamArn, shardId, sequenceNumber, arrival, problems }: PoisonRecord) {
  const time = arrival === undefined ? undefined : new Date(arrival * 1_000).toISOString();
  return {
    // Each once: a record can hold thousands of pieces, and a message is bounded.
    problems: [...new Set(problems)],
    KinesisBatchInfo: {
      shardId,
      startSequenceNumber: sequenceNumber,
      endSequenceNumber: sequenceNumber,
      approximateArrivalOfFirstRecord: time,
      approximateArrivalOfLastRecord: time,
      batchSize: 1,
      streamArn,
    },
  };
}
