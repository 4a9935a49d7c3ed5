import { expect, test } from '@jest/globals';
import { chat01 } from '../../../../src/audit/checks/chat/chat-01-left-for-conversations';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

test.each(['ip-messaging', 'ip-messaging-data-transfer', 'pchat-messages'])(
  'warns of usage of %s',
  async (category) => {
    const { verdict, findings } = await audited(
      chat01,
      answers(usageRecords, { category, count: '7', usage: '7' }),
    );
    expect(verdict).toBe('WARN');
    expect(findings).toEqual([
      { resource: category, field: 'usage', message: 'used in the last twelve months' },
    ]);
  },
);

test('does not apply without usage', async () => {
  const usage = answers(
    usageRecords,
    { category: 'ip-messaging', count: '0', usage: '0' },
    { category: 'conversations', count: '9', usage: '9' },
  );
  expect((await audited(chat01, usage)).verdict).toBe('NOT_APPLICABLE');
});
