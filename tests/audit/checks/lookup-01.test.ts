import { expect, it } from '@jest/globals';
import { lookup01 } from '../../../src/audit/checks/lookup-01';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

it('lists usage, and decides nothing', async () => {
  const { verdict, findings } = await audited(
    lookup01,
    listed(
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

it('does not apply without usage', async () => {
  expect((await audited(lookup01, {})).verdict).toBe('NOT_APPLICABLE');
});
