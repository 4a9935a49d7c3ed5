import type { PoisonProblem } from './poison-problem';
import { signalUntil } from './signal-until';

/** The place of a record in its stream. */
export interface RecordPlace {
  readonly streamArn: string | undefined;
  readonly shardId: string | undefined;
  readonly sequenceNumber: string;
  /** When it arrived there, in seconds since the epoch. */
  readonly arrival: number | undefined;
}

/**
 * An unreadable record, or one with an event that the sink `refused` for good: its place, without
 * its content.
 */
export interface PoisonRecord extends RecordPlace {
  readonly problems: readonly (PoisonProblem | 'refused')[];
}

/** The queue that reports such records to people. */
export interface PoisonQueue {
  /**
   * @param deadline In milliseconds of `performance.now()`.
   * @returns For each record whether the queue has it. Never rejects.
   */
  readonly put: (records: readonly PoisonRecord[], deadline: number) => Promise<readonly boolean[]>;
}

/** The part of AWS's SQS client for `SendMessageBatch`. */
export interface SqsClient {
  readonly sendMessageBatch: (
    input: {
      readonly QueueUrl: string;
      readonly Entries: { readonly Id: string; readonly MessageBody: string }[];
    },
    options: { readonly abortSignal: AbortSignal },
  ) => Promise<{ readonly Successful?: readonly { readonly Id?: string | undefined }[] }>;
}

/** Source: Amazon SQS, "SendMessageBatch": at most ten messages per call. */
const MOST_MESSAGES = 10;

/** An SQS queue. */
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
          // The client's message names the queue. Records that are not queued are sent again.
        }
      }
      return messages.map(({ Id }) => taken.has(Id));
    },
  };
}

/**
 * The form in which Lambda reports a discarded batch, so that one reader handles both. Source: AWS
 * Lambda, "Retain discarded batch records", example of a record for SQS.
 */
function messageOf({ streamArn, shardId, sequenceNumber, arrival, problems }: PoisonRecord) {
  const time = arrival === undefined ? undefined : new Date(arrival * 1_000).toISOString();
  return {
    // Deduplicated: a record can hold thousands of pieces, and a message is limited.
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
