import { expect, test } from '@jest/globals';
import { chat03 } from '../../../../src/audit/checks/chat/chat-03-linked-services';
import { chatChannelWebhooks } from '../../../../src/audit/endpoints/chat/chat-channel-webhooks';
import { chatChannels } from '../../../../src/audit/endpoints/chat/chat-channels';
import { chatServices } from '../../../../src/audit/endpoints/chat/chat-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const channels = (count: number) => ({
  ...answers(chatServices, { sid: sidOf('IS') }),
  ...answers(
    chatChannels,
    ...Array.from({ length: count }, (_, index) => ({
      sid: sidOf('CH', index),
      service_sid: sidOf('IS'),
    })),
  ),
});

test('waits for a person, with the hosts that services and channels call', async () => {
  const { verdict, findings } = await audited(chat03, {
    ...channels(1),
    ...answers(chatServices, {
      sid: sidOf('IS'),
      pre_webhook_url: 'https://user:secret@one.example.com/path?patient=1',
      post_webhook_url: '',
    }),
    ...answers(
      chatChannelWebhooks,
      { sid: sidOf('WH', 1), configuration: { url: 'https://two.example.com/bot' } },
      { sid: sidOf('WH', 2), configuration: { flow_sid: sidOf('FW') } },
    ),
  });
  expect(verdict).toBe('MANUAL');
  expect(findings).toEqual([
    { resource: sidOf('IS'), field: 'pre_webhook_url', message: 'Chat calls one.example.com' },
    { resource: sidOf('WH', 1), field: 'configuration.url', message: 'Chat calls two.example.com' },
  ]);
});

test('does not apply when no webhook is set', async () => {
  expect((await audited(chat03, channels(2))).verdict).toBe('NOT_APPLICABLE');
});

test('says nothing about channels that were not looked at', async () => {
  expect((await audited(chat03, channels(21))).verdict).toBe('NOT_TESTABLE');
});
