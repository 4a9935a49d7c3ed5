import { expect, test } from '@jest/globals';
import { sms06 } from '../../../../src/audit/checks/messaging/sms-06-sticky-sender-off';
import { alerts } from '../../../../src/audit/endpoints/account/alerts';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const services = (...sticky: boolean[]) =>
  answers(
    messagingServices,
    ...sticky.map((sticky_sender, index) => ({ sid: sidOf('MG', index), sticky_sender })),
  );
const finding = {
  resource: sidOf('MG', 1),
  field: 'sticky_sender',
  message: 'Sticky Sender is on',
};

test('passes when it is off in every service', async () => {
  expect(await audited(sms06, services(false, false))).toEqual({ verdict: 'PASS', findings: [] });
});

test('fails when it is on and redaction is attested', async () => {
  const { verdict, findings } = await audited(sms06, services(false, true), {
    attested: { 'SMS-05': 'yes' },
  });
  expect(verdict).toBe('FAIL');
  expect(findings).toEqual([finding]);
});

test.each(['23001', '23002', '23004', '23005', '23006'])(
  'fails when it is on and alert %s proves redaction on',
  async (error_code) => {
    const resources = { ...services(false, true), ...answers(alerts, { error_code }) };
    const { verdict, findings } = await audited(sms06, resources, {
      attested: { 'SMS-04': 'no', 'SMS-05': 'no' },
    });
    expect(verdict).toBe('FAIL');
    expect(findings).toContainEqual(finding);
  },
);

test('waits for a person while nobody knows whether redaction is on', async () => {
  const { verdict, findings } = await audited(sms06, services(false, true), {
    attested: { 'SMS-04': 'no' },
  });
  expect(verdict).toBe('MANUAL');
  expect(findings).toContainEqual(finding);
});

test('does not apply when redaction is attested to be off', async () => {
  const { verdict } = await audited(sms06, services(true), {
    attested: { 'SMS-04': 'no', 'SMS-05': 'na' },
  });
  expect(verdict).toBe('NOT_APPLICABLE');
});

test('does not apply without services', async () => {
  expect((await audited(sms06, {})).verdict).toBe('NOT_APPLICABLE');
});
