import { expect, it } from '@jest/globals';
import { sms10 } from '../../../src/audit/checks/sms-10';
import { addressConfigurations } from '../../../src/audit/endpoints/address-configurations';
import { applications } from '../../../src/audit/endpoints/applications';
import { chatServices } from '../../../src/audit/endpoints/chat-services';
import { conversationServices } from '../../../src/audit/endpoints/conversation-services';
import { conversationsServiceWebhooks } from '../../../src/audit/endpoints/conversations-service-webhooks';
import { conversationsWebhooks } from '../../../src/audit/endpoints/conversations-webhooks';
import { incomingPhoneNumbers } from '../../../src/audit/endpoints/incoming-phone-numbers';
import { messagingServicePhoneNumbers } from '../../../src/audit/endpoints/messaging-service-phone-numbers';
import { messagingServices } from '../../../src/audit/endpoints/messaging-services';
import { shortCodes } from '../../../src/audit/endpoints/short-codes';
import { sidOf } from '../../support/sids';
import { audited } from '../audited';
import { answered, listed, listedBelow } from '../endpoint-answers';

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

it('passes when all are called by POST', async () => {
  const { verdict } = await audited(sms10, listed(incomingPhoneNumbers, number('POST')), redacted);
  expect(verdict).toBe('PASS');
});

it('fails for GET where redaction is on, without telling the URL', async () => {
  const resources = listed(incomingPhoneNumbers, number('GET'));
  const { verdict, findings } = await audited(sms10, resources, redacted);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    { resource: sidOf('PN'), field: 'sms_method', message: 'the webhook is called by GET' },
  ]);
});

it('warns of GET where redaction is off, or not known to be on', async () => {
  const resources = listed(incomingPhoneNumbers, number('GET'));
  expect((await audited(sms10, resources)).verdict).toBe('WARN');
});

it.each([
  ['an application', listed(applications, { sid: sidOf('AP'), sms_url: url, sms_method: 'GET' })],
  ['a short code', listed(shortCodes, { sid: sidOf('SC'), sms_url: url, sms_method: 'GET' })],
  [
    'a Messaging Service',
    listed(messagingServices, {
      sid: sidOf('MG'),
      inbound_request_url: url,
      inbound_method: 'GET',
      use_inbound_webhook_on_number: false,
    }),
  ],
  ['Conversations', answered(conversationsWebhooks, { post_webhook_url: url, method: 'GET' })],
  [
    'a Conversations service',
    {
      ...listed(conversationServices, { sid: sidOf('IS') }),
      ...answered(conversationsServiceWebhooks, { pre_webhook_url: url, method: 'GET' }),
    },
  ],
  [
    'an address',
    listed(addressConfigurations, {
      sid: sidOf('IG'),
      auto_creation: { enabled: true, webhook_url: url, webhook_method: 'GET' },
    }),
  ],
  [
    'a Chat service',
    listed(chatServices, { sid: sidOf('IS'), post_webhook_url: url, webhook_method: 'GET' }),
  ],
])('finds GET in %s', async (_, resources) => {
  expect((await audited(sms10, resources, redacted)).verdict).toBe('FAIL');
});

it.each([
  [
    'an application',
    listed(incomingPhoneNumbers, number('GET', { sms_application_sid: sidOf('AP') })),
  ],
  [
    'a Messaging Service',
    {
      ...listed(incomingPhoneNumbers, number('GET')),
      ...listed(
        messagingServices,
        { sid: sidOf('MG', 1), use_inbound_webhook_on_number: false },
        { sid: sidOf('MG', 2), use_inbound_webhook_on_number: true },
      ),
      ...listedBelow(messagingServicePhoneNumbers, sidOf('MG', 1), { sid: sidOf('PN') }),
    },
  ],
])('only warns when %s answers for the number', async (_, resources) => {
  const { verdict, findings } = await audited(sms10, resources, redacted);
  expect(verdict).toBe('WARN');
  expect(findings[0]?.message).toBe(
    'the webhook is called by GET, but another setting takes precedence',
  );
});

it('fails when the service leaves the answer to the number', async () => {
  const resources = {
    ...listed(incomingPhoneNumbers, number('GET')),
    ...listed(messagingServices, { sid: sidOf('MG'), use_inbound_webhook_on_number: true }),
    ...listed(messagingServicePhoneNumbers, { sid: sidOf('PN') }),
  };
  expect((await audited(sms10, resources, redacted)).verdict).toBe('FAIL');
});

it('does not apply without webhooks', async () => {
  expect((await audited(sms10, {})).verdict).toBe('NOT_APPLICABLE');
});
