import { expect, test } from '@jest/globals';
import { chat04 } from '../../../../src/audit/checks/chat/chat-04-no-autopilot';
import { chatChannelWebhooks } from '../../../../src/audit/endpoints/chat/chat-channel-webhooks';
import { chatChannels } from '../../../../src/audit/endpoints/chat/chat-channels';
import { chatServices } from '../../../../src/audit/endpoints/chat/chat-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const autopilot = 'https://channels.autopilot.twilio.com/v1/chat';

test('fails when a service leads to Autopilot', async () => {
  const service = { sid: sidOf('IS'), post_webhook_url: autopilot };
  const { verdict, findings } = await audited(chat04, answers(chatServices, service));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IS'), field: 'post_webhook_url', message: 'leads to Autopilot' },
  ]);
});

test('fails when a channel does', async () => {
  const { verdict } = await audited(chat04, {
    ...answers(chatServices, { sid: sidOf('IS') }),
    ...answers(chatChannels, { sid: sidOf('CH'), service_sid: sidOf('IS') }),
    ...answers(chatChannelWebhooks, { sid: sidOf('WH'), configuration: { url: autopilot } }),
  });
  expect(verdict).toBe('FAIL');
});

test('does not apply to other hosts', async () => {
  const service = { sid: sidOf('IS'), post_webhook_url: 'https://example.com/autopilot' };
  expect((await audited(chat04, answers(chatServices, service))).verdict).toBe('NOT_APPLICABLE');
});
