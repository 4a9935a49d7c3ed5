import { expect, test } from '@jest/globals';
import { verify01 } from '../../../../src/audit/checks/verify/verify-01-eligible-channels';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { verifyServices } from '../../../../src/audit/endpoints/verify/verify-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { verifySummary } from '../../../support/audit/verify-summary';
import { sidOf } from '../../../support/sids';

test.each([
  ['whatsapp', 'WhatsApp'],
  ['rbm', 'RCS'],
  ['email', 'e-mail'],
])('asks to review attempts by %s', async (channel, name) => {
  const { verdict, findings } = await audited(verify01, verifySummary({ all: 9, [channel]: 3 }));
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    {
      resource: null,
      field: 'total_attempts',
      message: `attempts by ${name} in the last 30 days: 3`,
    },
  ]);
});

test.each([
  ['a Messaging Service', { msg_service_sid: sidOf('MG'), from: null }],
  ['a number', { msg_service_sid: null, from: '+12125550100' }],
])('asks to review a service that is set up for WhatsApp by %s', async (_, whatsapp) => {
  const { verdict, findings } = await audited(
    verify01,
    answers(
      verifyServices,
      { sid: sidOf('VA', 1), whatsapp },
      { sid: sidOf('VA', 2), whatsapp: { msg_service_sid: null, from: null } },
    ),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    {
      resource: sidOf('VA', 1),
      field: 'whatsapp',
      message: 'the service is set up for WhatsApp',
    },
  ]);
});

test.each([
  'verify-totp',
  'verify-sna',
  'verify-silent-network-auth',
  'verify-whatsapp-template-business-initiated',
])('asks to review usage of %s', async (category) => {
  const usage = answers(usageRecords, { category, count: '1', usage: '1' });
  expect((await audited(verify01, usage)).verdict).toBe('REVIEW');
});

test('fails when the channel is in the scope of PHI', async () => {
  const summary = verifySummary({ all: 9, email: 3 });
  expect((await audited(verify01, summary, { phiScope: ['SendGrid'] })).verdict).toBe('FAIL');
  expect((await audited(verify01, summary, { phiScope: ['RCS'] })).verdict).toBe('REVIEW');
});

test('does not pass when nothing is found', async () => {
  const usage = answers(usageRecords, { category: 'verify-push', count: '8', usage: '8' });
  const resources = { ...verifySummary({ all: 9 }), ...usage };
  expect((await audited(verify01, resources)).verdict).toBe('NOT_TESTABLE');
});

test('does not apply when Verify is not used', async () => {
  expect((await audited(verify01, verifySummary({ all: 0 }))).verdict).toBe('NOT_APPLICABLE');
});
