import { expect, it } from '@jest/globals';
import { conv01 } from '../../../src/audit/checks/conv-01';
import { addressConfigurations } from '../../../src/audit/endpoints/address-configurations';
import { usageRecords } from '../../../src/audit/endpoints/usage-records';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

const addresses = (...types: string[]) =>
  listed(
    addressConfigurations,
    ...types.map((type, index) => ({ sid: sidOf('IG', index), type, address: '+12125550100' })),
  );

it.each(['whatsapp', 'messenger', 'gbm', 'email', 'rcs'])(
  'asks to review an address of channel %s',
  async (type) => {
    const { verdict, findings } = await audited(conv01, addresses('sms', 'chat', type));
    expect(verdict).toBe('REVIEW');
    expect(findings).toEqual([
      { resource: sidOf('IG', 2), field: 'type', message: `an address of channel ${type}` },
    ]);
  },
);

it('does not pass when all addresses are eligible', async () => {
  expect((await audited(conv01, addresses('sms', 'chat'))).verdict).toBe('NOT_TESTABLE');
});

it('does not pass when Conversations are used without addresses', async () => {
  const usage = listed(usageRecords, { category: 'conversations', count: '5', usage: '5' });
  expect((await audited(conv01, usage)).verdict).toBe('NOT_TESTABLE');
});

it('does not apply where Conversations are not used', async () => {
  expect((await audited(conv01, {})).verdict).toBe('NOT_APPLICABLE');
});
