import { expect, test } from '@jest/globals';
import { flex14 } from '../../../../src/audit/checks/flex/flex-14-configuration-without-phi';
import { flexConfiguration } from '../../../../src/audit/endpoints/flex/flex-configuration';
import { readItem } from '../../../../src/audit/fields/field-reader';
import { Policy } from '../../../../src/filter/policy/policy';
import { answers, neverEnabled } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';

const configuration = (fields: object) => answers(flexConfiguration, { status: 'ok', ...fields });

test.each([
  'attributes',
  'ui_attributes',
  'public_attributes',
  'crm_attributes',
  'taskrouter_worker_attributes',
  'plugin_service_attributes',
])('fails for an identifier in %s, and repeats neither it nor its place', async (field) => {
  const { verdict, findings } = await audited(
    flex14,
    configuration({ [field]: { agent: [{ note: 'call 212-555-0100', mail: 'a@example.com' }] } }),
  );
  expect(verdict).toBe('FAIL');
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ resource: null, field });
  expect(findings[0]?.message).toMatch(
    /^texts that look like phone \(1\), email \(1\), url \(1\)(?:, readable by anybody)?$/,
  );
});

test('says that anybody can read public attributes', async () => {
  const { findings } = await audited(
    flex14,
    configuration({ public_attributes: { mail: 'a@example.com' } }),
  );
  expect(findings[0]?.message).toMatch(/, readable by anybody$/);
});

test('counts texts by kind', async () => {
  const mails = ['a@example.com', 'b@example.com', 'no mail'];
  const { findings } = await audited(flex14, configuration({ attributes: { mails } }));
  expect(findings[0]?.message).toBe('texts that look like email (2), url (2)');
});

test('accepts the organisation’s own contacts, and nobody else’s beside them', () => {
  const policy = new Policy({ ownContacts: ['+18005550100', 'help@clinic.example.com'] });
  const known = { withoutOwnContacts: (text: string) => policy.withoutOwnContacts(text) };
  const countsOf = (texts: readonly string[]) =>
    readItem(flexConfiguration.fields, { attributes: { texts } }, known).attributes;
  expect(countsOf(['Call +1 (800) 555-0100', 'help@clinic.example.com'])).toEqual({});
  expect(countsOf(['+18005550100 or 212-555-0123'])).toEqual({ phone: 1 });
});

test('asks to review what settings hold as a matter of course', async () => {
  const { verdict, findings } = await audited(
    flex14,
    configuration({ ui_attributes: { logo: 'https://example.com/logo.svg', seconds: '86400' } }),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ field }) => field)).toEqual(['ui_attributes']);
});

test('does not pass when nothing is found', async () => {
  const { verdict } = await audited(
    flex14,
    configuration({ attributes: { theme: 'dark', sizes: [1, 2], open: true, none: null } }),
  );
  expect(verdict).toBe('NOT_TESTABLE');
});

test('does not apply when Flex was never enabled', async () => {
  const { verdict } = await audited(flex14, neverEnabled(flexConfiguration));
  expect(verdict).toBe('NOT_APPLICABLE');
});

test('reads no other 404 as an account without Flex', async () => {
  const fault = { status: 404, body: { code: 20003, message: 'no', status: 404 } };
  expect((await audited(flex14, {}, { fault })).verdict).toBe('ERROR');
});
