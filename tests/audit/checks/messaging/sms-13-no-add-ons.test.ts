import { expect, test } from '@jest/globals';
import { sms13 } from '../../../../src/audit/checks/messaging/sms-13-no-add-ons';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addOnExtensions } from '../../../../src/audit/endpoints/add-ons/add-on-extensions';
import { installedAddOns } from '../../../../src/audit/endpoints/add-ons/installed-add-ons';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const extension = (product_name: string, enabled: boolean) => ({
  ...answers(installedAddOns, { sid: sidOf('XE'), unique_name: 'our_private_name' }),
  ...answers(addOnExtensions, { sid: sidOf('XF'), product_name, enabled }),
});

test('asks to review an add-on that takes part in messaging', async () => {
  const { verdict, findings } = await audited(sms13, extension('Programmable SMS', true));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    { resource: sidOf('XE'), field: 'enabled', message: 'a Marketplace add-on is involved' },
  ]);
});

test.each(['marketplace-messaging-addons', 'marketplace-marchex-sentiment-analysis-for-sms'])(
  'asks to review usage of %s',
  async (category) => {
    const { verdict, findings } = await audited(
      sms13,
      answers(usageRecords, { category, count: '0', usage: '2' }),
    );
    expect(verdict).toBe('REVIEW');
    expect(findings.map(({ resource }) => resource)).toEqual([category]);
  },
);

test('fails when add-ons are in the scope of PHI', async () => {
  const { verdict } = await audited(sms13, extension('Programmable SMS', true), {
    phiScope: ['Marketplace'],
  });
  expect(verdict).toBe('FAIL');
});

test.each([
  ['an add-on that is off', extension('Programmable SMS', false)],
  ['an add-on for calls', extension('Programmable Voice', true)],
  ['an account without add-ons', {}],
])('does not apply to %s', async (_, resources) => {
  expect((await audited(sms13, resources)).verdict).toBe('NOT_APPLICABLE');
});
