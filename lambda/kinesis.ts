/** The consumer of a Kinesis stream: `kinesis.handler`. */
import { createSink } from '../src/delivery/create-sink';
import { readSettings } from '../src/settings/settings';
import { readGuard } from './guard';
import { kinesisHandler } from './kinesis-handler';
import { type PoisonQueue, sqsPoisonQueue } from './poison-queue';
import type { RecordSink } from './record-sink';
import { streamRecordSink } from './stream-record-sink';
import { webhookRecordSink } from './webhook-record-sink';

export const handler = kinesisHandler(
  readGuard(__dirname, process.env),
  sinkOf(process.env),
  queueOf(process.env),
);

/** The stream that `OUTPUT_STREAM` names, else the webhook of `EVENTS_SINK_URL`. */
function sinkOf(environment: NodeJS.ProcessEnv): RecordSink {
  const stream = environment['OUTPUT_STREAM'];
  if (stream === undefined || stream === '') {
    return webhookRecordSink(createSink(readSettings(environment), { deployed: true }));
  }
  // Not bundled: AWS's clients are part of Lambda's runtime.
  const { Kinesis } = require('@aws-sdk/client-kinesis');
  return streamRecordSink(new Kinesis({}), stream);
}

/** The queue whose URL is in `POISON_QUEUE`. */
function queueOf(environment: NodeJS.ProcessEnv): PoisonQueue | undefined {
  const url = environment['POISON_QUEUE'];
  if (url === undefined || url === '') return undefined;
  const { SQS } = require('@aws-sdk/client-sqs');
  return sqsPoisonQueue(new SQS({}), url);
}
