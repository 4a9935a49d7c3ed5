import { expect, test } from '@jest/globals';
import { gen04 } from '../../../../src/audit/checks/exclusions/gen-04-no-add-ons';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { installedAddOns } from '../../../../src/audit/endpoints/add-ons/installed-add-ons';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test.each([
  ['an installed add-on', answers(installedAddOns, { sid: sidOf('XE'), unique_name: 'private' })],
  ['its usage', answers(usageRecords, usageRecord('marketplace-recording-addons', 1))],
])('asks for a review of %s, and fails when it is in the scope of PHI', async (_, resources) => {
  const { verdict, findings } = await audited(gen04, resources);
  expect(verdict).toBe('REVIEW');
  expect(JSON.stringify(findings)).not.toContain('private');
  expect((await audited(gen04, resources, { phiScope: ['Marketplace'] })).verdict).toBe('FAIL');
});

test('does not apply without add-ons', async () => {
  expect((await audited(gen04, {})).verdict).toBe('NOT_APPLICABLE');
});
