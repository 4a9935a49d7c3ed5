import { expect, it } from '@jest/globals';
import { chat04 } from '../../../src/audit/checks/chat-04';
import { chatChannelWebhooks } from '../../../src/audit/endpoints/chat-channel-webhooks';
import { chatChannels } from '../../../src/audit/endpoints/chat-channels';
import { chatServices } from '../../../src/audit/endpoints/chat-services';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { listed } from '../endpoint-answers';

const autopilot = 'https://channels.autopilot.twilio.com/v1/chat';

it('fails when a service leads to Autopilot', async () => {
  const service = { sid: sidOf('IS'), post_webhook_url: autopilot };
  const { verdict, findings } = await audited(chat04, listed(chatServices, service));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IS'), field: 'post_webhook_url', message: 'leads to Autopilot' },
  ]);
});

it('fails when a channel does', async () => {
  const { verdict } = await audited(chat04, {
    ...listed(chatServices, { sid: sidOf('IS') }),
    ...listed(chatChannels, { sid: sidOf('CH'), service_sid: sidOf('IS') }),
    ...listed(chatChannelWebhooks, { sid: sidOf('WH'), configuration: { url: autopilot } }),
  });
  expect(verdict).toBe('FAIL');
});

it('does not apply to another host', async () => {
  const service = { sid: sidOf('IS'), post_webhook_url: 'https://example.com/autopilot' };
  expect((await audited(chat04, listed(chatServices, service))).verdict).toBe('NOT_APPLICABLE');
});
