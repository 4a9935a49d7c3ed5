import { expect, test } from '@jest/globals';
import { sms05 } from '../../../../src/audit/checks/messaging/sms-05-number-redaction';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { usageRecords } from '../../../../src/audit/endpoints/account/usage-records';
import { sampledMessages } from '../../../../src/audit/endpoints/messaging/sampled-messages';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const usage = answers(usageRecords, { category: 'mms-inbound', count: '3', usage: '3' });

test('waits for an attestation', async () => {
  const { verdict, findings } = await audited(sms05, usage);
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toBe('no API shows whether phone numbers are redacted');
});

test('names the alerts that show redaction on', async () => {
  const { verdict, findings } = await audited(sms05, {
    ...usage,
    ...answers(alerts, { error_code: '23001' }, { error_code: '23001' }, { error_code: '11200' }),
  });
  expect(verdict).toBe('MANUAL');
  expect(findings).toEqual([
    {
      resource: null,
      field: 'error_code',
      message: 'alert 23001 in the last 30 days: redaction is on',
    },
  ]);
});

test('counts the messages of a sample in which the other side’s number is redacted', async () => {
  const { verdict, findings } = await audited(
    sms05,
    answers(
      sampledMessages,
      { direction: 'inbound', from: '+1212555XXXX', to: '+12125550100' },
      { direction: 'outbound-api', from: '+12125550100', to: '+12125550101' },
    ),
    { optIn: true },
  );
  expect(verdict).toBe('MANUAL');
  expect(findings[0]?.message).toBe('1 of 2 sampled messages have a redacted number');
});

test('does not apply without messages', async () => {
  expect((await audited(sms05, {})).verdict).toBe('NOT_APPLICABLE');
});
