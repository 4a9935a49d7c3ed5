import { expect, test } from '@jest/globals';
import { es01 } from '../../../../src/audit/checks/event-streams/es-01-eligible-as-it-is';
import { eventSinks } from '../../../../src/audit/endpoints/event-streams/event-sinks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test('counts sinks by type, and has nothing to test', async () => {
  const { verdict, findings } = await audited(
    es01,
    answers(
      eventSinks,
      { sid: sidOf('DG', 1), sink_type: 'webhook' },
      { sid: sidOf('DG', 2), sink_type: 'kinesis' },
      { sid: sidOf('DG', 3), sink_type: 'webhook' },
    ),
  );
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ message }) => message)).toEqual([
    '1 of type kinesis',
    '2 of type webhook',
  ]);
});

test('does not apply without sinks', async () => {
  expect((await audited(es01, {})).verdict).toBe('NOT_APPLICABLE');
});
