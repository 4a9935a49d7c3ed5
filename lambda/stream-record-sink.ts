import type { FilteredEvent } from '../src/filter/filtered-event';
import type { Handover, RecordSink } from './record-sink';
import { signalUntil } from './signal-until';

/** The part of AWS's Kinesis client for `PutRecords`. */
export interface KinesisClient {
  readonly putRecords: (
    input: {
      readonly StreamName: string;
      readonly Records: readonly { readonly Data: Uint8Array; readonly PartitionKey: string }[];
    },
    options: { readonly abortSignal: AbortSignal },
  ) => Promise<{ readonly Records?: readonly { readonly ErrorCode?: string | undefined }[] }>;
}

/**
 * Source: AWS, "PutRecords": at most 500 records and 5 MiB per call; some room is left for the
 * keys.
 */
const MOST_RECORDS = 500;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * A second stream with only filtered events: one per line, since Firehose concatenates records. The
 * partition key is the event's id.
 */
export function streamRecordSink(client: KinesisClient, streamName: string): RecordSink {
  return {
    async deliver(events, deadline) {
      const abortSignal = signalUntil(deadline);
      const handovers: Handover[] = [];
      for (const part of partsOf(events)) {
        try {
          const { Records: answers = [] } = await client.putRecords(
            { StreamName: streamName, Records: part },
            { abortSignal },
          );
          handovers.push(...part.map((_, index) => handoverOf(answers[index])));
        } catch {
          // The client's message names the stream, and may quote the answer.
          handovers.push(...part.map((): Handover => 'missed'));
        }
      }
      return handovers;
    },
  };
}

function handoverOf(answer: { readonly ErrorCode?: string | undefined } | undefined): Handover {
  return answer !== undefined && answer.ErrorCode === undefined ? 'taken' : 'missed';
}

interface StreamRecord {
  readonly Data: Uint8Array;
  readonly PartitionKey: string;
}

function partsOf(events: readonly FilteredEvent[]): readonly (readonly StreamRecord[])[] {
  const parts: StreamRecord[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const event of events) {
    const record = { Data: Buffer.from(`${JSON.stringify(event)}\n`), PartitionKey: event.id };
    const part = parts.at(-1);
    bytes += record.Data.length;
    if (part === undefined || part.length === MOST_RECORDS || bytes > MOST_BYTES) {
      parts.push([record]);
      bytes = record.Data.length;
    } else {
      part.push(record);
    }
  }
  return parts;
}
