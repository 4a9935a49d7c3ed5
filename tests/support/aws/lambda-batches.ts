import { afterEach, expect } from '@jest/globals';
import { filterEvent } from '../../../src/filter/filter-event';
import { Policy } from '../../../src/filter/policy/policy';
import { capturedLog } from '../captured-log';
import { sidOf } from '../sids';
import { CANARY } from './stream-records';

export const GUARD = { policy: new Policy(), mode: 'guarded' as const };
export const STREAM_ARN = 'arn:aws:kinesis:us-east-1:555555555555:stream/raw';
export const CONTEXT = { getRemainingTimeInMillis: () => 30_000 };

/**
 * A CloudEvent of TaskRouter's, as Event Streams puts it into a stream: its data as text, or not.
 */
export function cloudEvent(nth: number, { asText = false } = {}): object {
  const data = {
    payload: {
      sid: sidOf('EV', nth),
      event_type: 'task.created',
      account_sid: sidOf('AC'),
      workspace_sid: sidOf('WS'),
      task_attributes: JSON.stringify({
        conversations: { queue: 'Billing', conversation_attribute_1: CANARY },
        email: CANARY,
      }),
    },
  };
  return {
    specversion: '1.0',
    type: 'com.twilio.taskrouter.task.created',
    source: CANARY,
    id: `NO${nth}`,
    data: asText ? JSON.stringify(data) : data,
  };
}

export const base64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');

/** The filtered event, as written. */
export const lineOf = (value: object) => `${JSON.stringify(filterEvent(value).event)}\n`;

/** Lambda's input for the consumer of a stream. */
export const batch = (...values: readonly unknown[]) => ({
  Records: values.map((value, index) => ({
    eventID: `shardId-000000000006:s${index}`,
    eventSourceARN: STREAM_ARN,
    kinesis: {
      sequenceNumber: `s${index}`,
      approximateArrivalTimestamp: 1_795_910_400.5,
      data: base64(value),
    },
  })),
});

/**
 * The log of each test in the calling file, line by line. It may contain no value of an event.
 */
export function handlerLog(): () => readonly unknown[] {
  const lines = capturedLog();
  afterEach(() => expect(lines.join()).not.toContain('canary'));
  return () => lines.map((line) => JSON.parse(line));
}
