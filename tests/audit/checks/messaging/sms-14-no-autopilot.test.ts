import { expect, test } from '@jest/globals';
import { sms14 } from '../../../../src/audit/checks/messaging/sms-14-no-autopilot';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const autopilot = `https://channels.autopilot.twilio.com/v1/${sidOf('AC')}/${sidOf('UA')}/twilio-sms`;

test.each([
  ['a number', incomingPhoneNumbers, { sid: sidOf('PN'), sms_url: autopilot }, 'sms_url'],
  [
    'a Messaging Service',
    messagingServices,
    { sid: sidOf('MG'), inbound_request_url: autopilot },
    'inbound_request_url',
  ],
])('fails when %s leads to Autopilot', async (_, endpoint, item, field) => {
  const { verdict, findings } = await audited(sms14, answers(endpoint, item));
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([{ resource: item.sid, field, message: 'leads to Autopilot' }]);
});

test('fails for usage', async () => {
  const usage = answers(usageRecords, { category: 'autopilot-messaging', count: '1', usage: '1' });
  expect((await audited(sms14, usage)).verdict).toBe('FAIL');
});

test('warns of a URL that Twilio does not call', async () => {
  const number = { sid: sidOf('PN'), sms_url: autopilot, sms_application_sid: sidOf('AP') };
  expect((await audited(sms14, answers(incomingPhoneNumbers, number))).verdict).toBe('WARN');
});

test('does not apply without a sign of it', async () => {
  const usage = answers(usageRecords, { category: 'autopilot-messaging', count: '0', usage: '0' });
  expect((await audited(sms14, usage)).verdict).toBe('NOT_APPLICABLE');
});
