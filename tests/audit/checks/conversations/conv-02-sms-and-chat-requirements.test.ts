import { expect, test } from '@jest/globals';
import { conv02 } from '../../../../src/audit/checks/conversations/conv-02-sms-and-chat-requirements';
import { conversationServices } from '../../../../src/audit/endpoints/conversations/conversation-services';
import { conversationsServiceWebhooks } from '../../../../src/audit/endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../../../../src/audit/endpoints/conversations/conversations-webhooks';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const service = (webhooks: object) => ({
  ...answers(conversationServices, { sid: sidOf('IS') }),
  ...answers(conversationsServiceWebhooks, { chat_service_sid: sidOf('IS'), ...webhooks }),
});

test('passes when all webhooks are https and use POST', async () => {
  const resources = {
    ...answers(conversationsWebhooks, {
      pre_webhook_url: 'https://example.com/pre',
      method: 'POST',
    }),
    ...service({ post_webhook_url: 'https://example.com/post', method: 'POST' }),
  };
  expect(await audited(conv02, resources)).toEqual({ verdict: 'PASS', findings: [] });
});

test('fails for http', async () => {
  const resources = answers(conversationsWebhooks, {
    pre_webhook_url: 'http://example.com/pre',
    method: 'POST',
  });
  const { verdict, findings } = await audited(conv02, resources);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: null, field: 'pre_webhook_url', message: 'the webhook is not https' },
  ]);
});

test('fails for GET, also in a service', async () => {
  const resources = service({ post_webhook_url: 'https://example.com/post', method: 'GET' });
  const { verdict, findings } = await audited(conv02, resources);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('IS'), field: 'method', message: 'the webhook is called with GET' },
  ]);
});

test('has nothing to say without webhooks', async () => {
  const resources = service({ method: 'GET' });
  expect((await audited(conv02, resources)).verdict).toBe('NOT_APPLICABLE');
});
