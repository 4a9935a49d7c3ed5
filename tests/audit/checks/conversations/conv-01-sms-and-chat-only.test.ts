import { expect, test } from '@jest/globals';
import { conv01 } from '../../../../src/audit/checks/conversations/conv-01-sms-and-chat-only';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const addresses = (...types: string[]) =>
  answers(
    addressConfigurations,
    ...types.map((type, index) => ({ sid: sidOf('IG', index), type, address: '+12125550100' })),
  );

test.each(['whatsapp', 'messenger', 'gbm', 'email', 'rcs'])(
  'asks to review an address of channel %s',
  async (type) => {
    const { verdict, findings } = await audited(conv01, addresses('sms', 'chat', type));
    expect(verdict).toBe('REVIEW');
    expect(findings).toEqual([
      { resource: sidOf('IG', 2), field: 'type', message: `an address of channel ${type}` },
    ]);
  },
);

test('does not pass when all addresses are eligible', async () => {
  expect((await audited(conv01, addresses('sms', 'chat'))).verdict).toBe('NOT_TESTABLE');
});

test('does not pass when Conversations are used without addresses', async () => {
  const usage = answers(usageRecords, { category: 'conversations', count: '5', usage: '5' });
  expect((await audited(conv01, usage)).verdict).toBe('NOT_TESTABLE');
});

test('does not apply when Conversations are not used', async () => {
  expect((await audited(conv01, {})).verdict).toBe('NOT_APPLICABLE');
});
