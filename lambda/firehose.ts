/** The data transformation of a Firehose stream: `firehose.handler`. */
import { firehoseHandler } from './firehose-handler';
import { readGuard } from './guard';

export const handler = firehoseHandler(readGuard(__dirname, process.env));
