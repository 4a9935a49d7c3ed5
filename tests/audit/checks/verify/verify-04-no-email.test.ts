import { expect, test } from '@jest/globals';
import { verify04 } from '../../../../src/audit/checks/verify/verify-04-no-email';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { verifySummary } from '../../../support/audit/verify-summary';

test('asks to review attempts by e-mail', async () => {
  const { verdict } = await audited(verify04, verifySummary({ all: 5, email: 1 }));
  expect(verdict).toBe('REVIEW');
});

test.each(['verify-outbound-email', 'authy-outbound-email', 'authy-email-authentications'])(
  'asks to review usage of %s',
  async (category) => {
    const usage = answers(usageRecords, { category, count: '1', usage: '1' });
    expect((await audited(verify04, usage)).verdict).toBe('REVIEW');
  },
);

test('fails when e-mail is in the scope of PHI', async () => {
  const summary = verifySummary({ all: 5, email: 1 });
  expect((await audited(verify04, summary, { phiScope: ['SendGrid'] })).verdict).toBe('FAIL');
});

test('does not apply without e-mail', async () => {
  const resources = {
    ...verifySummary({ all: 5, sms: 5 }),
    ...answers(usageRecords, { category: 'authy-sms-outbound', count: '5', usage: '5' }),
  };
  expect((await audited(verify04, resources)).verdict).toBe('NOT_APPLICABLE');
});
