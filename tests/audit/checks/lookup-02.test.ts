import { expect, it } from '@jest/globals';
import { lookup02 } from '../../../src/audit/checks/lookup-02';
import { addOnExtensions } from '../../../src/audit/endpoints/add-on-extensions';
import { installedAddOns } from '../../../src/audit/endpoints/installed-add-ons';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

const extension = (product_name: string) => ({
  ...listed(installedAddOns, { sid: sidOf('XE') }),
  ...listed(addOnExtensions, { sid: sidOf('XF'), product_name, enabled: true }),
});

it('asks to review an add-on that answers lookups', async () => {
  const { verdict, findings } = await audited(lookup02, extension('Lookups'));
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('XE')]);
});

it('asks to review usage of add-ons for numbers', async () => {
  const usage = { category: 'marketplace-phonenumbers-addons', count: '1', usage: '1' };
  expect((await audited(lookup02, listed(usageRecords, usage))).verdict).toBe('REVIEW');
});

it('does not apply to an add-on for calls', async () => {
  const resources = extension('Programmable Voice');
  expect((await audited(lookup02, resources)).verdict).toBe('NOT_APPLICABLE');
});
