import { isPlainObject, ownValue } from '../src/json/plain-object';
import type { RecordPlace } from './poison-queue';

/** A record from the event source mapping. */
export interface KinesisRecord extends RecordPlace {
  /** Base64. */
  readonly data: unknown;
}

/**
 * The records of a batch, with their places.
 *
 * @throws {TypeError} for anything but a Kinesis batch: the mapping is wrong.
 */
export function kinesisRecords(event: unknown): readonly KinesisRecord[] {
  const records = isPlainObject(event) ? ownValue(event, 'Records') : undefined;
  if (!Array.isArray(records)) throw new TypeError('not a batch of a Kinesis stream');
  return records.map((record) => {
    const kinesis = isPlainObject(record) ? ownValue(record, 'kinesis') : undefined;
    const number = isPlainObject(kinesis) ? ownValue(kinesis, 'sequenceNumber') : undefined;
    if (!isPlainObject(record) || !isPlainObject(kinesis) || typeof number !== 'string') {
      throw new TypeError('not a record of a Kinesis stream');
    }
    const arrival = ownValue(kinesis, 'approximateArrivalTimestamp');
    const streamArn = ownValue(record, 'eventSourceARN');
    return {
      sequenceNumber: number,
      data: ownValue(kinesis, 'data'),
      shardId: shardIn(ownValue(record, 'eventID')),
      streamArn: typeof streamArn === 'string' ? streamArn : undefined,
      arrival: typeof arrival === 'number' ? arrival : undefined,
    };
  });
}

/** The shard in an event's id, `SHARD:SEQUENCE_NUMBER`. */
function shardIn(id: unknown): string | undefined {
  return typeof id === 'string' ? /^(shardId-\d+):/.exec(id)?.[1] : undefined;
}
