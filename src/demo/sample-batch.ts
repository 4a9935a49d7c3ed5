import type { SampleCallback } from './sample-callbacks';

/** The envelope of every CloudEvent of Event Streams. */
const ENVELOPE = {
  specversion: '1.0',
  source: 'Sink',
  id: `VW${'8'.repeat(32)}`,
  datacontenttype: 'application/json',
  time: '2026-11-22T09:00:00.000Z',
};

/**
 * A batch as Event Streams may send it: the callback's event, the test event, another product's
 * event, and an unreadable one.
 */
export function sampleBatch({ fields }: SampleCallback): readonly object[] {
  const payload = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [snakeCase(name), value]),
  );
  const { sid, event_type, timestamp_ms, timestamp: _, ...rest } = payload;
  const timestamp = new Date(Number(timestamp_ms)).toISOString();
  return [
    {
      ...ENVELOPE,
      type: `com.twilio.taskrouter.${event_type}`,
      data: { sid, timestamp, payload: { sid, eventtype: event_type, timestamp, ...rest } },
    },
    {
      ...ENVELOPE,
      type: 'com.twilio.eventstreams.test-event',
      data: { test_id: '00000000-0000-4000-8000-000000000000' },
    },
    {
      ...ENVELOPE,
      type: 'com.twilio.messaging.message.delivered',
      data: { from: '+15555550123' },
    },
    { ...ENVELOPE, type: 'com.twilio.taskrouter.task.created', data: '{"pay' },
  ];
}

/** `TaskQueueSid` → `task_queue_sid` */
export function snakeCase(name: string): string {
  return name.replace(/\B[A-Z]/g, '_$&').toLowerCase();
}
