import { expect, test } from '@jest/globals';
import { sms10 } from '../../../../src/audit/checks/messaging/sms-10-webhooks-by-post';
import { chatServices } from '../../../../src/audit/endpoints/chat/chat-services';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { conversationServices } from '../../../../src/audit/endpoints/conversations/conversation-services';
import { conversationsServiceWebhooks } from '../../../../src/audit/endpoints/conversations/conversations-service-webhooks';
import { conversationsWebhooks } from '../../../../src/audit/endpoints/conversations/conversations-webhooks';
import { messagingServicePhoneNumbers } from '../../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServiceShortCodes } from '../../../../src/audit/endpoints/messaging/messaging-service-short-codes';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { applications } from '../../../../src/audit/endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { shortCodes } from '../../../../src/audit/endpoints/phone-numbers/short-codes';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { answers, answersBelow } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { judged } from '../../../support/audit/judged';
import { sidOf } from '../../../support/sids';

const url = 'https://example.com/sms?patient=1';
const redacted = { attested: { 'SMS-05': 'yes' } } as const;
const number = (method: string, more: object = {}) => ({
  sid: sidOf('PN'),
  sms_url: url,
  sms_method: method,
  // No URL, so that its method does not matter.
  sms_fallback_url: '',
  sms_fallback_method: 'GET',
  ...more,
});

test('passes when all are called by POST', async () => {
  const { verdict } = await audited(sms10, answers(incomingPhoneNumbers, number('POST')), redacted);
  expect(verdict).toBe('PASS');
});

test('fails for GET when redaction is on, without repeating the URL', async () => {
  const resources = answers(incomingPhoneNumbers, number('GET'));
  const { verdict, findings } = await audited(sms10, resources, redacted);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('PN'), field: 'sms_method', message: 'the webhook is called with GET' },
  ]);
});

test('warns of GET when redaction is off, or not known to be on', async () => {
  const resources = answers(incomingPhoneNumbers, number('GET'));
  expect((await audited(sms10, resources)).verdict).toBe('WARN');
});

test.each([
  ['an application', answers(applications, { sid: sidOf('AP'), sms_url: url, sms_method: 'GET' })],
  ['a short code', answers(shortCodes, { sid: sidOf('SC'), sms_url: url, sms_method: 'GET' })],
  [
    'a Messaging Service',
    answers(messagingServices, {
      sid: sidOf('MG'),
      inbound_request_url: url,
      inbound_method: 'GET',
      use_inbound_webhook_on_number: false,
    }),
  ],
  ['Conversations', answers(conversationsWebhooks, { post_webhook_url: url, method: 'GET' })],
  [
    'a Conversations service',
    {
      ...answers(conversationServices, { sid: sidOf('IS') }),
      ...answers(conversationsServiceWebhooks, { pre_webhook_url: url, method: 'GET' }),
    },
  ],
  [
    'an address',
    answers(addressConfigurations, {
      sid: sidOf('IG'),
      auto_creation: { enabled: true, webhook_url: url, webhook_method: 'GET' },
    }),
  ],
  [
    'a Chat service',
    answers(chatServices, { sid: sidOf('IS'), post_webhook_url: url, webhook_method: 'GET' }),
  ],
])('finds GET in %s', async (_, resources) => {
  expect((await audited(sms10, resources, redacted)).verdict).toBe('FAIL');
});

test.each([
  [
    'an application',
    answers(incomingPhoneNumbers, number('GET', { sms_application_sid: sidOf('AP') })),
  ],
  [
    'a Messaging Service',
    {
      ...answers(incomingPhoneNumbers, number('GET')),
      ...answers(
        messagingServices,
        { sid: sidOf('MG', 1), use_inbound_webhook_on_number: false },
        { sid: sidOf('MG', 2), use_inbound_webhook_on_number: true },
      ),
      ...answersBelow(messagingServicePhoneNumbers, sidOf('MG', 1), { sid: sidOf('PN') }),
    },
  ],
  [
    'the Messaging Service of a short code',
    {
      ...answers(shortCodes, { sid: sidOf('SC'), sms_url: url, sms_method: 'GET' }),
      ...answers(messagingServices, { sid: sidOf('MG'), use_inbound_webhook_on_number: false }),
      ...answers(messagingServiceShortCodes, { sid: sidOf('SC') }),
    },
  ],
])('only warns when %s answers for the number', async (_, resources) => {
  const { verdict, findings } = await audited(sms10, resources, redacted);
  expect(verdict).toBe('WARN');
  expect(findings[0]?.message).toBe(
    'the webhook is called with GET, but another setting takes precedence',
  );
});

test('finds GET in a flow that sends messages, and not in one that only handles calls', () => {
  const flowWith = (type: string) => ({
    from: studioRevisions,
    items: [
      {
        sid: sidOf('FW'),
        definition: {
          states: [
            { type: 'trigger', transitions: [{ event: 'incomingCall', next: 'a' }] },
            { type: 'make-http-request', name: 'a', properties: { url, method: 'GET' } },
            { type, name: 'b', properties: {} },
          ],
        },
      },
    ],
  });
  expect(judged(sms10, flowWith('send-message')).verdict).toBe('WARN');
  expect(judged(sms10, flowWith('say-play')).verdict).toBe('NOT_APPLICABLE');
});

test('fails when the service leaves the answer to the number', async () => {
  const resources = {
    ...answers(incomingPhoneNumbers, number('GET')),
    ...answers(messagingServices, { sid: sidOf('MG'), use_inbound_webhook_on_number: true }),
    ...answers(messagingServicePhoneNumbers, { sid: sidOf('PN') }),
  };
  expect((await audited(sms10, resources, redacted)).verdict).toBe('FAIL');
});

test('does not apply without webhooks', async () => {
  expect((await audited(sms10, {})).verdict).toBe('NOT_APPLICABLE');
});
