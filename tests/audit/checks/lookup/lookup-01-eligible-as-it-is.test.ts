import { expect, test } from '@jest/globals';
import { lookup01 } from '../../../../src/audit/checks/lookup/lookup-01-eligible-as-it-is';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('lists usage, and decides nothing', async () => {
  const { verdict, findings } = await audited(
    lookup01,
    answers(
      usageRecords,
      { category: 'lookups', count: '3', usage: '3' },
      { category: 'calleridlookups-api', count: '1', usage: '1' },
      { category: 'carrier-lookups', count: '0', usage: '0' },
      { category: 'lookup-bucket-adjustment', count: '1', usage: '1' },
    ),
  );
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ resource }) => resource)).toEqual(['lookups', 'calleridlookups-api']);
});

test('does not apply without usage', async () => {
  expect((await audited(lookup01, {})).verdict).toBe('NOT_APPLICABLE');
});
