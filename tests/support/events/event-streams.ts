import { sidOf } from '../sids';
import { asCloudEvent, SKETCH } from './wire-forms';

/** The nth event of a stream; `canary` is in every place that must not get out. */
export function streamedEvent(nth: number, canary = 'canary') {
  const { data, ...envelope } = asCloudEvent({
    ...SKETCH,
    id: sidOf('EV', nth),
    taskAttributes: JSON.stringify({
      direction: 'inbound',
      customer_name: canary,
      conversations: { queue: 'Billing', content: canary },
    }),
  });
  const payload = { ...data.payload, worker_name: canary, event_description: canary };
  return { ...envelope, data: { ...data, account_friendly_name: canary, payload } };
}

export const TEST_ID = '9f2c1b7e-0d3a-4c56-8e7f-2a1b3c4d5e6f';

/** The event that Event Streams sends to test a sink. */
export const TEST_EVENT = {
  specversion: '1.0',
  type: 'com.twilio.eventstreams.test-event',
  source: 'Sink',
  id: sidOf('AC'),
  dataschema: 'https://events-schemas.twilio.com/EventStreams.TestSink/1.json',
  datacontenttype: 'application/json',
  time: '2026-11-22T00:00:00.000Z',
  data: { test_id: TEST_ID },
};

export const OTHER_PRODUCT = {
  ...TEST_EVENT,
  type: 'com.twilio.messaging.message.delivered',
  data: { from: '+15555550123' },
};

/** An unreadable TaskRouter event. */
export const BROKEN = { ...TEST_EVENT, type: 'com.twilio.taskrouter.task.created', data: '{"pay' };
