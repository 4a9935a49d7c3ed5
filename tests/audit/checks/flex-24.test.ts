import { expect, it } from '@jest/globals';
import { flex24 } from '../../../src/audit/checks/flex-24';
import { addressConfigurations } from '../../../src/audit/endpoints/address-configurations';
import { flexEmailStatus } from '../../../src/audit/endpoints/flex-email-status';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { answered, listed } from '../endpoint-answers';

const status = (value: string) => answered(flexEmailStatus, { status: value });

it.each([
  ['e-mail that is active', status('active')],
  ['e-mail that is being set up', status('in-progress')],
  ['an address', listed(addressConfigurations, { sid: sidOf('IG'), type: 'email' })],
  ['usage', listed(usageRecords, { category: 'flex-email-usage', count: '1', usage: '1' })],
])('asks to review %s, and fails in the scope of PHI', async (_, resources) => {
  expect((await audited(flex24, resources)).verdict).toBe('REVIEW');
  expect((await audited(flex24, resources, { phiScope: ['SendGrid'] })).verdict).toBe('FAIL');
});

it('does not apply when e-mail is not configured', async () => {
  expect((await audited(flex24, status('not-configured'))).verdict).toBe('NOT_APPLICABLE');
});
