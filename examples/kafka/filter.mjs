// Filters events on their way from one Kafka topic into another.
//
//   KAFKA_BROKERS      such as kafka-1.example.com:9092,kafka-2.example.com:9092
//   RAW_TOPIC          the topic that is read, by the consumer group hipaa-guard
//   CLEAN_TOPIC        where filtered events go, each under its id
//   QUARANTINE_TOPIC   gets the place of a record that cannot be read, and nothing of its content
//   TRANSACTIONAL_ID   different for each running instance, the same when it starts again

import process, { env } from 'node:process';
import kafkajs from 'kafkajs';
import { filterRecords } from './guard/record-filter.cjs';

const { CompressionTypes, Kafka, logLevel } = kafkajs;
const GROUP = 'hipaa-guard';
const { KAFKA_BROKERS = '', RAW_TOPIC, CLEAN_TOPIC, QUARANTINE_TOPIC, TRANSACTIONAL_ID } = env;
const kafka = new Kafka({ brokers: KAFKA_BROKERS.split(','), logLevel: logLevel.ERROR });
const consumer = kafka.consumer({ groupId: GROUP });
const producer = kafka.producer({ transactionalId: TRANSACTIONAL_ID, maxInFlightRequests: 1 });

await Promise.all([consumer.connect(), producer.connect()]);
await consumer.subscribe({ topic: RAW_TOPIC, fromBeginning: true });
await consumer.run({ autoCommit: false, eachBatch: ({ batch }) => pass(batch) });
// What it does not retry by itself is left to whatever restarts it.
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || process.exit(1));
process.once('SIGTERM', async () => {
  await consumer.disconnect();
  await producer.disconnect();
});

/** What a batch gives, and how far the topic is read, in one transaction: all of it or nothing. */
async function pass(batch) {
  const { topic, partition, messages } = batch;
  const records = filterRecords(messages.map(({ value }) => value ?? Buffer.alloc(0)));
  const clean = records
    .flatMap(({ events }) => events)
    .map((event) => ({ key: event.id, value: JSON.stringify(event) }));
  const unreadable = messages
    .map(({ offset }, nth) => ({ topic, partition, offset, problems: records[nth].problems }))
    .filter(({ problems }) => problems.length > 0)
    .map((place) => ({ value: JSON.stringify(place) }));
  const partitions = [{ partition, offset: String(BigInt(batch.lastOffset()) + 1n) }];
  const transaction = await producer.transaction();
  try {
    for (const [topic, messages] of [
      [CLEAN_TOPIC, clean],
      [QUARANTINE_TOPIC, unreadable],
    ]) {
      if (messages.length === 0) continue;
      await transaction.send({ topic, acks: -1, compression: CompressionTypes.GZIP, messages });
    }
    await transaction.sendOffsets({ consumerGroupId: GROUP, topics: [{ topic, partitions }] });
    await transaction.commit();
  } catch (error) {
    await transaction.abort();
    throw error;
  }
}
