import { expect, test } from '@jest/globals';
import { sms04 } from '../../../../src/audit/checks/messaging/sms-04-bodies-not-retained';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { sampledMessages } from '../../../../src/audit/endpoints/messaging/sampled-messages';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const usage = answers(usageRecords, { category: 'sms-outbound', count: '12', usage: '12' });
const messages = (...bodies: string[]) =>
  answers(
    sampledMessages,
    ...bodies.map((body, index) => ({ sid: sidOf('SM', index), body, direction: 'inbound' })),
  );

test('waits for an attestation, and reads no message unless asked to', async () => {
  const { verdict } = await audited(sms04, { ...usage, ...messages('see you at ten') });
  expect(verdict).toBe('MANUAL');
});

test('fails when a sampled message has a body, and does not say which', async () => {
  const resources = { ...usage, ...messages('', 'see you at ten') };
  const { verdict, findings } = await audited(sms04, resources, { optIn: true });
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: null,
      field: 'body',
      message: '1 of 2 sampled messages older than a day have a body',
    },
  ]);
});

test('waits for an attestation even when no sampled message has a body', async () => {
  const { verdict, findings } = await audited(sms04, messages('', ''), { optIn: true });
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toBe('none of 2 sampled messages older than a day has a body');
});

test('is an error when the sample could not be read', async () => {
  const denied = {
    ...usage,
    'GET api.twilio.com/2010-04-01/Accounts/{AccountSid}/Messages.json': { status: 403, body: {} },
  };
  expect((await audited(sms04, denied, { optIn: true })).verdict).toBe('ERROR');
});

test('does not apply without messages', async () => {
  expect((await audited(sms04, {})).verdict).toBe('NOT_APPLICABLE');
});
