import { expect, test } from '@jest/globals';
import { flex27 } from '../../../../src/audit/checks/flex/flex-27-no-agent-copilot';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const usage = (count: string) =>
  answers(usageRecords, { category: 'agent-copilot-messages', count, usage: count });

test('asks to review usage, and fails in the scope of PHI', async () => {
  expect((await audited(flex27, usage('3'))).verdict).toBe('REVIEW');
  const scope = { phiScope: ['Agent Copilot'] };
  expect((await audited(flex27, usage('3'), scope)).verdict).toBe('FAIL');
});

test('does not apply without usage', async () => {
  expect((await audited(flex27, usage('0'))).verdict).toBe('NOT_APPLICABLE');
});
