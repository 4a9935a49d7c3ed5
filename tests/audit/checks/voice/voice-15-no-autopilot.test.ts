import { expect, test } from '@jest/globals';
import { voice15 } from '../../../../src/audit/checks/voice/voice-15-no-autopilot';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { answers, usageRecord } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

test('fails for a number whose calls go to Autopilot', async () => {
  const { verdict, findings } = await audited(
    voice15,
    answers(incomingPhoneNumbers, {
      sid: sidOf('PN'),
      voice_url: 'https://channels.autopilot.twilio.com/v1/AC/UA/twilio-voice',
      sms_url: 'https://channels.autopilot.twilio.com/v1/AC/UA/twilio-messaging',
    }),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('PN'),
      field: 'voice_url',
      message: 'leads to channels.autopilot.twilio.com',
    },
  ]);
});

test('fails for its usage', async () => {
  const usage = answers(usageRecords, usageRecord('autopilot-voice', 1));
  expect((await audited(voice15, usage)).verdict).toBe('FAIL');
});

test('does not apply without a sign of it', async () => {
  const usage = answers(usageRecords, usageRecord('autopilot-messaging', 1));
  expect((await audited(voice15, usage)).verdict).toBe('NOT_APPLICABLE');
});
