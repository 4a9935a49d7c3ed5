import { expect, test } from '@jest/globals';
import { verify02 } from '../../../../src/audit/checks/verify/verify-02-us-traffic-only';
import { audited } from '../../../support/audit/audited';
import { verifySummary } from '../../../support/audit/verify-summary';

test('passes when all attempts went to the US', async () => {
  expect(await audited(verify02, verifySummary({ all: 40, US: 40 }))).toEqual({
    verdict: 'PASS',
    findings: [],
  });
});

test('warns of a difference', async () => {
  const { verdict, findings } = await audited(verify02, verifySummary({ all: 40, US: 39 }));
  expect(verdict).toBe('WARN');
  expect(findings[0]?.message).toBe('39 of 40 attempts in the last 30 days went to the US');
});

test('fails when the difference is in the scope of PHI', async () => {
  const summary = verifySummary({ all: 40, US: 39 });
  const { verdict } = await audited(verify02, summary, { phiScope: ['Verify outside the US'] });
  expect(verdict).toBe('FAIL');
});

test('does not apply without attempts', async () => {
  expect((await audited(verify02, verifySummary({ all: 0 }))).verdict).toBe('NOT_APPLICABLE');
});
