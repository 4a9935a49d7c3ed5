import { expect, it } from '@jest/globals';
import { gen05 } from '../../../src/audit/checks/gen-05';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { answers, usageRecord } from '../answers';
import { audited } from '../audited';

it('asks for a review of usage, and fails by it in the scope of PHI', async () => {
  const usage = answers(usageRecords, usageRecord('autopilot-messaging', 1));
  expect((await audited(gen05, usage)).verdict).toBe('REVIEW');
  expect((await audited(gen05, usage, { phiScope: ['Autopilot'] })).verdict).toBe('FAIL');
});

it('does not apply without usage', async () => {
  expect((await audited(gen05, {})).verdict).toBe('NOT_APPLICABLE');
});
