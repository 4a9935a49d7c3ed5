import { expect, test } from '@jest/globals';
import { front01 } from '../../../../src/audit/checks/frontline/front-01-eligible-channels-only';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const usage = answers(usageRecords, { category: 'frontline-users', count: '2', usage: '2' });
const address = (type: string) => answers(addressConfigurations, { sid: sidOf('IG'), type });

test('asks to review another channel when Frontline is used', async () => {
  const { verdict, findings } = await audited(front01, { ...usage, ...address('whatsapp') });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('IG'), 'frontline-users']);
});

test('waits for a person when Frontline is used and nothing is found', async () => {
  const { verdict, findings } = await audited(front01, { ...usage, ...address('sms') });
  expect(verdict).toBe('MANUAL');
  expect(findings.map(({ resource }) => resource)).toEqual(['frontline-users']);
});

test('does not apply without Frontline', async () => {
  expect((await audited(front01, address('whatsapp'))).verdict).toBe('NOT_APPLICABLE');
});
