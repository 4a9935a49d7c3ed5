import { expect, test } from '@jest/globals';
import { gen05 } from '../../../../src/audit/checks/exclusions/gen-05-no-autopilot';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('asks for a review of usage, and fails when it is in the scope of PHI', async () => {
  const usage = answers(usageRecords, usageRecord('autopilot-messaging', 1));
  expect((await audited(gen05, usage)).verdict).toBe('REVIEW');
  expect((await audited(gen05, usage, { phiScope: ['Autopilot'] })).verdict).toBe('FAIL');
});

test('does not apply without usage', async () => {
  expect((await audited(gen05, {})).verdict).toBe('NOT_APPLICABLE');
});
