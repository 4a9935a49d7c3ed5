import { expect, test } from '@jest/globals';
import { sms11 } from '../../../../src/audit/checks/messaging/sms-11-redacted-message-handlers';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { addressConfigurations } from '../../../../src/audit/endpoints/conversations/address-configurations';
import { flexFlows } from '../../../../src/audit/endpoints/flex/flex-flows';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { studioFlows } from '../../../../src/audit/endpoints/runtime/studio-flows';
import { studioRevisions } from '../../../../src/audit/endpoints/runtime/studio-revisions';
import { answers, neverEnabled, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const messagesTo = (host: string) =>
  answers(incomingPhoneNumbers, {
    sid: sidOf('PN'),
    sms_url: `https://${host}/v1/Accounts/${sidOf('AC')}/Flows/${sidOf('FW')}`,
  });
const studio = messagesTo('webhooks.twilio.com');
const address = (enabled: boolean) =>
  answers(addressConfigurations, { sid: sidOf('IG'), type: 'sms', auto_creation: { enabled } });
const flexFlow = (channel_type: string, enabled: boolean) =>
  answers(flexFlows, { sid: sidOf('FO'), channel_type, enabled });
const redacted = { attested: { 'SMS-04': 'yes' } } as const;

test.each([
  ['Studio', studio, sidOf('PN')],
  ['Conversations', address(true), sidOf('IG')],
  ['Flex', flexFlow('sms', true), sidOf('FO')],
])('fails when redacted messages go to %s', async (product, resources, resource) => {
  const { verdict, findings } = await audited(sms11, resources, redacted);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    expect.objectContaining({ resource, message: `messages go to ${product}` }),
  ]);
});

test('recognises a Studio flow on any of Twilio’s hosts', async () => {
  const verdictAt = async (host: string) =>
    (await audited(sms11, messagesTo(host), redacted)).verdict;
  expect(await verdictAt('webhooks.dublin.ie1.twilio.com')).toBe('FAIL');
  expect(await verdictAt('hooks.example.com')).toBe('PASS');
});

const published = (type: string) => ({
  ...answers(studioFlows, { sid: sidOf('FW'), status: 'published' }),
  ...answers(studioRevisions, {
    sid: sidOf('FW'),
    definition: { states: [{ type, name: 'a', properties: {} }] },
  }),
});

test.each(['send-message', 'send-and-wait-for-reply'])(
  'fails when a flow handles redacted messages by %s',
  async (type) => {
    expect((await audited(sms11, published(type), redacted)).verdict).toBe('FAIL');
    expect((await audited(sms11, published('say-play'), redacted)).verdict).toBe('PASS');
  },
);

test.each(['conversations', 'conversations-api-requests'])(
  'does not pass when Conversations need no address: usage of %s',
  async (category) => {
    const resources = answers(usageRecords, usageRecord(category, 1));
    expect((await audited(sms11, resources, redacted)).verdict).toBe('NOT_TESTABLE');
  },
);

test.each([
  ['nothing is routed', {}],
  ['the address creates no conversation', address(false)],
  ['the Flex Flow is off', flexFlow('sms', false)],
  ['the Flex Flow is of another channel', flexFlow('web', true)],
  ['Flex was never enabled', neverEnabled(flexFlows)],
])('passes when %s', async (_, resources) => {
  expect((await audited(sms11, resources, redacted)).verdict).toBe('PASS');
});

test('passes when redaction is off, and says that it cannot be turned on', async () => {
  const off = { attested: { 'SMS-04': 'no', 'SMS-05': 'no' } } as const;
  const { verdict, findings } = await audited(sms11, studio, off);
  expect(verdict).toBe('PASS');
  expect(findings[0]?.message).toBe('redaction cannot be turned on here');
});

test('waits for a person while nobody knows whether redaction is on', async () => {
  expect((await audited(sms11, studio)).verdict).toBe('MANUAL');
});
