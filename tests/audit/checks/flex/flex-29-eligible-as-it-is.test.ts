import { expect, test } from '@jest/globals';
import { flex29 } from '../../../../src/audit/checks/flex/flex-29-eligible-as-it-is';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { answers, neverEnabled } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const used = (...categories: string[]) =>
  answers(usageRecords, ...categories.map((category) => ({ category, count: '1', usage: '1' })));

test('lists the parts in use, and decides nothing', async () => {
  const { verdict, findings } = await audited(flex29, {
    ...answers(flexConfiguration, { status: 'ok' }),
    ...used('flex-usage', 'taskrouter-tasks', 'task-router', 'proxy', 'sms'),
  });
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ resource }) => resource)).toEqual([
    'flex-usage',
    'taskrouter-tasks',
    'task-router',
    'proxy',
  ]);
});

test('applies when TaskRouter was used and Flex never enabled, like other Flex rows', async () => {
  const resources = { ...neverEnabled(flexConfiguration), ...used('taskrouter-tasks') };
  expect((await audited(flex29, resources)).verdict).toBe('NOT_TESTABLE');
});

test('does not apply when Flex was never enabled and nothing of it was used', async () => {
  const resources = { ...neverEnabled(flexConfiguration), ...used('calls', 'conversations') };
  expect((await audited(flex29, resources)).verdict).toBe('NOT_APPLICABLE');
});
