// Filters events on their way from one JetStream stream into another.
//
//   NATS_URL        such as nats://nats.example.com:4222
//   RAW_STREAM      the stream that is read, by the durable consumer hipaa-guard
//   CLEAN_SUBJECT   where filtered events are published; a stream holds it

import process, { env } from 'node:process';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { filterRecords } from './guard/record-filter.cjs';

const DURABLE = 'hipaa-guard';
const { NATS_URL, RAW_STREAM, CLEAN_SUBJECT } = env;
const connection = await connect({ servers: NATS_URL });
const { consumers } = await jetstreamManager(connection);
await consumers.add(RAW_STREAM, { durable_name: DURABLE, ack_policy: AckPolicy.Explicit });
const client = jetstream(connection);
const raw = await client.consumers.get(RAW_STREAM, DURABLE);

let isStopping = false;
process.once('SIGTERM', () => {
  isStopping = true;
});
while (!isStopping) {
  const messages = [];
  for await (const each of await raw.fetch({ max_messages: 256, expires: 1_000 }))
    messages.push(each);
  if (messages.length === 0) continue;
  const records = filterRecords(messages.map(({ data }) => data));
  await Promise.all(messages.map((message, nth) => settle(message, records[nth])));
}
await connection.drain();

async function settle(message, { events, problems }) {
  try {
    for (const event of events) {
      await client.publish(CLEAN_SUBJECT, JSON.stringify(event), { msgID: event.id });
    }
  } catch {
    // Not stored, or not known to be: it comes again, and what was stored is not stored twice.
    message.nak(5_000);
    return;
  }
  // The server's advisory about it says where in the stream it lies, and nothing of its content.
  if (problems.length > 0) message.term();
  else message.ack();
}
