import { expect, test } from '@jest/globals';
import { gen01 } from '../../../../src/audit/checks/exclusions/gen-01-no-whatsapp';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { contentTemplates } from '../../../../src/audit/endpoints/messaging/content-templates';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const sender = answers(channelSenders, {
  sid: sidOf('XE'),
  status: 'ONLINE',
  sender_id: 'whatsapp:+15550100',
});

test('asks for a review of a sender, without its number', async () => {
  const { verdict, findings } = await audited(gen01, sender);
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    { resource: sidOf('XE'), field: 'status', message: 'a WhatsApp sender is online' },
  ]);
});

test('fails for one in the scope of PHI', async () => {
  expect((await audited(gen01, sender, { phiScope: ['WhatsApp'] })).verdict).toBe('FAIL');
});

test('asks for a review of usage', async () => {
  const usage = answers(usageRecords, usageRecord('channels-whatsapp-inbound', 1));
  expect((await audited(gen01, usage)).verdict).toBe('REVIEW');
});

test.each([
  ['approved', 'WARN'],
  ['unsubmitted', 'NOT_APPLICABLE'],
])('judges a template that is %s: %s', async (status, expected) => {
  const template = { sid: sidOf('HX'), approval_requests: { status, name: 'private' } };
  expect((await audited(gen01, answers(contentTemplates, template))).verdict).toBe(expected);
});

test('does not apply without a sign of WhatsApp', async () => {
  expect((await audited(gen01, {})).verdict).toBe('NOT_APPLICABLE');
});
