import { expect, it } from '@jest/globals';
import { front01 } from '../../../src/audit/checks/front-01';
import { addressConfigurations } from '../../../src/audit/endpoints/address-configurations';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

const usage = listed(usageRecords, { category: 'frontline-users', count: '2', usage: '2' });
const address = (type: string) => listed(addressConfigurations, { sid: sidOf('IG'), type });

it('asks to review another channel where Frontline is used', async () => {
  const { verdict, findings } = await audited(front01, { ...usage, ...address('whatsapp') });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('IG')]);
});

it('waits for a person where Frontline is used and nothing is found', async () => {
  const { verdict, findings } = await audited(front01, { ...usage, ...address('sms') });
  expect(verdict).toBe('MANUAL');
  expect(findings.map(({ resource }) => resource)).toEqual(['frontline-users']);
});

it('does not apply without Frontline', async () => {
  expect((await audited(front01, address('whatsapp'))).verdict).toBe('NOT_APPLICABLE');
});
