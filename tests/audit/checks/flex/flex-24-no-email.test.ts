import { expect, test } from '@jest/globals';
import { flex24 } from '../../../../src/audit/checks/flex/flex-24-no-email';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { flexEmailStatus } from '../../../../src/audit/endpoints/flex/flex-email-status';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const status = (value: string) => answers(flexEmailStatus, { status: value });

test.each([
  ['e-mail that is active', status('active')],
  ['e-mail that is being set up', status('in-progress')],
  ['an address', answers(addressConfigurations, { sid: sidOf('IG'), type: 'email' })],
  ['usage', answers(usageRecords, { category: 'flex-email-usage', count: '1', usage: '1' })],
])('asks to review %s, and fails in the scope of PHI', async (_, resources) => {
  expect((await audited(flex24, resources)).verdict).toBe('REVIEW');
  expect((await audited(flex24, resources, { phiScope: ['SendGrid'] })).verdict).toBe('FAIL');
});

test('does not apply when e-mail is not configured', async () => {
  expect((await audited(flex24, status('not-configured'))).verdict).toBe('NOT_APPLICABLE');
});
