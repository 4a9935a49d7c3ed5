import { expect, test } from '@jest/globals';
import { rt01 } from '../../../../src/audit/checks/runtime/rt-01-eligible-tools';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('does not apply when only the eligible tools are used', async () => {
  const { verdict, findings } = await audited(
    rt01,
    answers(usageRecords, usageRecord('studio-engagements', 3), usageRecord('sms', 1)),
  );
  expect(verdict).toBe('NOT_APPLICABLE');
  expect(findings[0]?.message).toMatch(/: studio-engagements$/);
});

test('asks for a review of another tool', async () => {
  const { verdict, findings } = await audited(
    rt01,
    answers(usageRecords, usageRecord('sync', 3), usageRecord('notify-channels', 1)),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual(['notify-channels']);
});

test('does not apply when no tool is used', async () => {
  expect((await audited(rt01, {})).verdict).toBe('NOT_APPLICABLE');
});
