import { expect, test } from '@jest/globals';
import { sms16 } from '../../../../src/audit/checks/messaging/sms-16-no-whatsapp-or-messenger';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { channelSenders } from '../../../../src/audit/endpoints/messaging/channel-senders';
import { messagingServiceChannelSenders } from '../../../../src/audit/endpoints/messaging/messaging-service-channel-senders';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const sender = (status: string) =>
  answers(channelSenders, { sid: sidOf('XE'), status, sender_id: 'whatsapp:+12125550100' });
const serviceSender = (sender_type: string) => ({
  ...answers(messagingServices, { sid: sidOf('MG') }),
  ...answers(messagingServiceChannelSenders, { sid: sidOf('XE'), sender_type }),
});

test.each([
  ['an online sender', sender('ONLINE')],
  ['a sender that is being updated', sender('ONLINE:UPDATING')],
  ['a WhatsApp sender of a service', serviceSender('WhatsApp')],
  ['a Messenger sender of a service', serviceSender('Messenger')],
])('asks to review %s', async (_, resources) => {
  const { verdict, findings } = await audited(sms16, resources);
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('XE')]);
});

test('asks to review usage', async () => {
  const usage = { category: 'channels-whatsapp-inbound', count: '4', usage: '4' };
  expect((await audited(sms16, answers(usageRecords, usage))).verdict).toBe('REVIEW');
});

test('fails when the attested scope of PHI includes the channel', async () => {
  const scope = { phiScope: ['Messenger'] };
  expect((await audited(sms16, serviceSender('Messenger'), scope)).verdict).toBe('FAIL');
  expect((await audited(sms16, serviceSender('WhatsApp'), scope)).verdict).toBe('REVIEW');
});

test.each([
  ['a sender that is offline', sender('OFFLINE')],
  ['an RCS sender', serviceSender('RCS')],
  ['an account without senders', {}],
])('does not apply to %s', async (_, resources) => {
  expect((await audited(sms16, resources)).verdict).toBe('NOT_APPLICABLE');
});
