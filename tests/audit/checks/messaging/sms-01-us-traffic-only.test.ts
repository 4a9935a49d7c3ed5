import { expect, test } from '@jest/globals';
import { sms01 } from '../../../../src/audit/checks/messaging/sms-01-us-traffic-only';
import { messagingGeoPermissions } from '../../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { messagingServiceAlphaSenders } from '../../../../src/audit/endpoints/messaging/messaging-service-alpha-senders';
import { messagingServicePhoneNumbers } from '../../../../src/audit/endpoints/messaging/messaging-service-phone-numbers';
import { messagingServices } from '../../../../src/audit/endpoints/messaging/messaging-services';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const service = answers(messagingServices, { sid: sidOf('MG') });
const permissions = (...countries: string[]) =>
  answers(messagingGeoPermissions, {
    permissions: countries.map((country_code) => ({ country_code, enabled: true })),
  });

test('asks to review a sender of another country', async () => {
  const { verdict, findings } = await audited(sms01, {
    ...service,
    ...permissions('US', 'CA'),
    ...answers(
      messagingServicePhoneNumbers,
      { sid: sidOf('PN', 1), country_code: 'US' },
      { sid: sidOf('PN', 2), country_code: 'CA' },
    ),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    { resource: sidOf('PN', 2), field: 'country_code', message: 'a sender from CA' },
    { resource: 'CA', field: 'enabled', message: 'messages may be sent to CA' },
  ]);
});

test('asks to review a number of another country that is in no service', async () => {
  const { verdict, findings } = await audited(
    sms01,
    answers(
      incomingPhoneNumbers,
      { sid: sidOf('PN', 1), phone_number: '+12125550100', capabilities: { sms: true } },
      { sid: sidOf('PN', 2), phone_number: '+442079460000', capabilities: { sms: true } },
      { sid: sidOf('PN', 3), phone_number: '+442079460001', capabilities: { sms: false } },
      { sid: sidOf('PN', 4), phone_number: '+442079460002', capabilities: { mms: true } },
    ),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('PN', 2), sidOf('PN', 4)]);
});

test('asks to review an alphanumeric sender', async () => {
  const { verdict, findings } = await audited(sms01, {
    ...service,
    ...answers(messagingServiceAlphaSenders, { sid: sidOf('AI') }),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('AI')]);
});

test('warns of countries that are enabled', async () => {
  const { verdict, findings } = await audited(sms01, permissions('US', 'CA', 'MX'));
  expect(verdict).toBe('WARN');
  expect(findings.map(({ resource }) => resource)).toEqual(['CA', 'MX']);
});

test('does not pass when nothing is found', async () => {
  expect((await audited(sms01, permissions('US'))).verdict).toBe('NOT_TESTABLE');
});
