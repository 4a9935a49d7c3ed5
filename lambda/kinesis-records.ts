import { isPlainObject, ownValue } from '../src/json/plain-object';
import type { RecordPlace } from './poison-queue';

/** A record as the event source mapping hands it over. */
export interface KinesisRecord extends RecordPlace {
  /** In base64. */
  readonly data: unknown;
}

/**
 * The records of a batch, each with its place.
 *
 * @throws {TypeError} for what is not a batch of Kinesis: the mapping is not what it should be.
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

/** An event's id is `SHARD:SEQUENCE_NUMBER`. */
function shardIn(id: unknown): string | undefined {
  return typeof id === 'string' ? /^(shardId-\d+):/.exec(id)?.[1] : undefined;
}
