import { expect, test } from '@jest/globals';
import { sms07 } from '../../../../src/audit/checks/messaging/sms-07-long-code-fallback-off';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const redacted = { attested: { 'SMS-04': 'yes' } } as const;

test('passes when it is off, and notes services without the field', async () => {
  const services = answers(
    messagingServices,
    { sid: sidOf('MG', 1), fallback_to_long_code: false },
    { sid: sidOf('MG', 2) },
  );
  const { verdict, findings } = await audited(sms07, services, redacted);
  expect(verdict).toBe('PASS');
  expect(findings).toEqual([
    {
      resource: sidOf('MG', 2),
      field: 'fallback_to_long_code',
      message: 'Twilio no longer says; the field is obsolete',
    },
  ]);
});

test('fails when both it and redaction are on', async () => {
  const services = answers(messagingServices, { sid: sidOf('MG'), fallback_to_long_code: true });
  const { verdict, findings } = await audited(sms07, services, redacted);
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([
    {
      resource: sidOf('MG'),
      field: 'fallback_to_long_code',
      message: 'Fallback to Long Code is on',
    },
  ]);
});

test('does not apply when redaction is attested to be off', async () => {
  const services = answers(messagingServices, { sid: sidOf('MG'), fallback_to_long_code: true });
  const off = { attested: { 'SMS-04': 'no', 'SMS-05': 'no' } } as const;
  expect((await audited(sms07, services, off)).verdict).toBe('NOT_APPLICABLE');
});
