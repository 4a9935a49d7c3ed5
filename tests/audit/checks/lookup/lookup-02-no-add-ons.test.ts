import { expect, test } from '@jest/globals';
import { lookup02 } from '../../../../src/audit/checks/lookup/lookup-02-no-add-ons';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addOnExtensions } from '../../../../src/audit/endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../../../src/audit/endpoints/add-ons/installed-add-ons';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const extension = (product_name: string) => ({
  ...answers(installedAddOns, { sid: sidOf('XE') }),
  ...answers(addOnExtensions, { sid: sidOf('XF'), product_name, enabled: true }),
});

test('asks to review an add-on that answers lookups', async () => {
  const { verdict, findings } = await audited(lookup02, extension('Lookups'));
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('XE')]);
});

test('asks to review usage of add-ons for numbers', async () => {
  const usage = { category: 'marketplace-phonenumbers-addons', count: '1', usage: '1' };
  expect((await audited(lookup02, answers(usageRecords, usage))).verdict).toBe('REVIEW');
});

test('does not apply to an add-on for calls', async () => {
  const resources = extension('Programmable Voice');
  expect((await audited(lookup02, resources)).verdict).toBe('NOT_APPLICABLE');
});
