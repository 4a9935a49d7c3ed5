import { expect, test } from '@jest/globals';
import { es02 } from '../../../../src/audit/checks/event-streams/es-02-sinks-for-phi';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { eventSubscriptions } from '../../../../src/audit/endpoints/event-streams/event-subscriptions';
import { subscribedEvents } from '../../../../src/audit/endpoints/event-streams/subscribed-events';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const sink = (sink_type: string, sink_configuration: object = {}) =>
  answers(eventSinks, { sid: sidOf('DG'), sink_type, sink_configuration });

test('passes when webhook sinks are https and POST', async () => {
  const configuration = { destination: 'https://example.com/events', method: 'POST' };
  const { verdict, findings } = await audited(es02, sink('webhook', configuration));
  expect({ verdict, findings }).toEqual({ verdict: 'PASS', findings: [] });
});

test.each([
  ['http', 'http://example.com/', 'POST', 'sink_configuration.destination'],
  ['GET', 'https://example.com/', 'GET', 'sink_configuration.method'],
])('fails for %s', async (_, destination, method, field) => {
  const { verdict, findings } = await audited(es02, sink('webhook', { destination, method }));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('DG'), field }]);
});

test.each([
  ['kinesis', 'MANUAL'],
  ['segment', 'MANUAL'],
  ['email', 'REVIEW'],
  ['webhook', 'NOT_TESTABLE'],
])('judges a %s sink without evidence: %s', async (type, expected) => {
  const { verdict, findings } = await audited(es02, sink(type, { arn: 'arn:aws:kinesis:1:2:x' }));
  expect(verdict).toBe(expected);
  expect(JSON.stringify(findings)).not.toContain('arn');
});

test.each([
  ['com.twilio.taskrouter.task.created', 'REVIEW'],
  ['com.twilio.messaging.message.sent', 'MANUAL'],
])('judges a segment sink that gets %s: %s', (type, expected) => {
  const subscription = sidOf('DF');
  const { verdict } = judged(
    es02,
    { from: eventSinks, items: [{ sid: sidOf('DG'), sink_type: 'segment' }] },
    { from: eventSubscriptions, items: [{ sid: subscription, sink_sid: sidOf('DG') }] },
    { from: subscribedEvents, items: [{ type }], parents: [subscription] },
  );
  expect(verdict).toBe(expected);
});

test('does not apply without sinks', async () => {
  expect((await audited(es02, {})).verdict).toBe('NOT_APPLICABLE');
});
