import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { capturedLog } from '../support/captured-log';
import { streamedEvent } from '../support/events/event-streams';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';

const file = join(PROJECT_ROOT, 'examples', 'event-streams', 'observe.protected.js');
const { handler } = createRequire(file)(file);
const lines = capturedLog();

/** The Function's log of a request. */
function observed(parameters: object): Record<string, unknown> {
  const request = { headers: { 'content-type': 'application/json' } };
  handler({}, { request, ...parameters }, () => undefined);
  return JSON.parse(lines.at(-1) ?? '');
}

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

test('the observing Function logs how a batch was written, and nothing of its content', () => {
  const batch = [streamedEvent(1), streamedEvent(2)];
  const seen = observed({ ...batch, bodySHA256: sha256(batch) });
  expect(seen).toMatchObject({
    content_type: 'application/json',
    events: 2,
    is_list: true,
    data_is_text: [false, false],
    compact: true,
  });
  expect(lines.join()).not.toMatch(/EV[0-9a-f]{32}|AC[0-9a-f]{32}|canary|task\./);
});

test('the observing Function distinguishes a bare event, another notation, and data as text', () => {
  const event = streamedEvent(1);
  expect(observed({ ...event, bodySHA256: sha256(event) })).toMatchObject({
    is_list: false,
    compact: true,
  });
  const asText = { ...event, data: JSON.stringify(Object(event).data) };
  expect(observed({ 0: asText, bodySHA256: sha256('other') })).toMatchObject({
    data_is_text: [true],
    compact: false,
  });
});

test('the observing Function gives the same event one mark, from the callback and Event Streams', () => {
  const streamed = observed({ 0: streamedEvent(1), bodySHA256: 'x' });
  expect(observed({ Sid: sidOf('EV', 1), EventType: 'task.created' })['sids']).toEqual(
    streamed['sids'],
  );
});
