import { expect, test } from '@jest/globals';
import { sms03 } from '../../../../src/audit/checks/messaging/sms-03-us-permissions-only';
import { messagingGeoPermissions } from '../../../../src/audit/endpoints/messaging/messaging-geo-permissions';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const permissions = (countries: Readonly<Record<string, boolean>>) =>
  answers(messagingGeoPermissions, {
    permissions: Object.entries(countries).map(([country_code, enabled]) => ({
      country_code,
      enabled,
      prefix: '+1',
    })),
  });

test('passes when only the US is enabled', async () => {
  expect(await audited(sms03, permissions({ US: true, CA: false }))).toEqual({
    verdict: 'PASS',
    findings: [],
  });
});

test('warns with the list of the others', async () => {
  const { verdict, findings } = await audited(
    sms03,
    permissions({ US: true, MX: true, GB: false, CA: true }),
  );
  expect(verdict).toBe('WARN');
  expect(findings).toEqual([
    { resource: 'CA', field: 'enabled', message: 'messages may be sent to CA' },
    { resource: 'MX', field: 'enabled', message: 'messages may be sent to MX' },
  ]);
});

test('does not pass when Twilio lists no permissions', async () => {
  expect((await audited(sms03, {})).verdict).toBe('NOT_TESTABLE');
});

test('does not pass for an empty list of permissions', async () => {
  expect((await audited(sms03, permissions({}))).verdict).toBe('NOT_TESTABLE');
});
