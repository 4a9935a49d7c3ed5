import { expect, test } from '@jest/globals';
import { acct12 } from '../../../../src/audit/checks/account/acct-12-unclassified-usage';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test('does not apply when every category is mapped', async () => {
  const usage = answers(usageRecords, usageRecord('channels-whatsapp', 5));
  expect((await audited(acct12, usage)).verdict).toBe('NOT_APPLICABLE');
});

test('asks for a review of an unmapped category', async () => {
  const { verdict, findings } = await audited(
    acct12,
    answers(usageRecords, usageRecord('a-new-product', 1), usageRecord('another-one', 0)),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual(['a-new-product']);
});
