import { expect, test } from '@jest/globals';
import { es02 } from '../../../../src/audit/checks/event-streams/es-02-sinks-for-phi';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
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
])('fails by %s', async (_, destination, method, field) => {
  const { verdict, findings } = await audited(es02, sink('webhook', { destination, method }));
  expect(verdict).toBe('FAIL');
  expect(findings).toMatchObject([{ resource: sidOf('DG'), field }]);
});

test.each([
  ['kinesis', 'MANUAL'],
  ['segment', 'MANUAL'],
  ['email', 'REVIEW'],
  ['webhook', 'NOT_TESTABLE'],
])('makes of a %s sink that shows nothing: %s', async (type, expected) => {
  const { verdict, findings } = await audited(es02, sink(type, { arn: 'arn:aws:kinesis:1:2:x' }));
  expect(verdict).toBe(expected);
  expect(JSON.stringify(findings)).not.toContain('arn');
});

test('does not apply without sinks', async () => {
  expect((await audited(es02, {})).verdict).toBe('NOT_APPLICABLE');
});
