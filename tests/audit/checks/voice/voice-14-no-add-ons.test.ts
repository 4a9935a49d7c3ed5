import { expect, test } from '@jest/globals';
import { voice14 } from '../../../../src/audit/checks/voice/voice-14-no-add-ons';
import { addOnExtensions } from '../../../../src/audit/endpoints/add-ons/add-on-extensions';
import { assignedAddOns } from '../../../../src/audit/endpoints/add-ons/assigned-add-ons';
import { installedAddOns } from '../../../../src/audit/endpoints/add-ons/installed-add-ons';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const addOn = (unique_name: string) => ({
  ...answers(installedAddOns, { sid: sidOf('XE') }),
  ...answers(addOnExtensions, { sid: sidOf('XF'), unique_name, enabled: true }),
});

test('asks for a review of an add-on that gets calls', async () => {
  expect((await audited(voice14, addOn('voice-incoming'))).verdict).toBe('REVIEW');
});

test('asks for a review of a number that an add-on is assigned to', async () => {
  const { verdict, findings } = await audited(voice14, {
    ...answers(incomingPhoneNumbers, { sid: sidOf('PN') }),
    ...answers(assignedAddOns, { sid: sidOf('XE'), resource_sid: sidOf('PN') }),
  });
  expect(verdict).toBe('REVIEW');
  expect(findings.map(({ resource }) => resource)).toEqual([sidOf('PN')]);
});

test('fails when they are in the scope of PHI', async () => {
  const { verdict } = await audited(voice14, addOn('voice-incoming'), {
    phiScope: ['Marketplace'],
  });
  expect(verdict).toBe('FAIL');
});

test('does not apply to an add-on for something else', async () => {
  expect((await audited(voice14, addOn('lookup-api'))).verdict).toBe('NOT_APPLICABLE');
});

test('looks at numbers, up to a hundred, only when an add-on is installed', async () => {
  const numbers = Array.from({ length: 101 }, (_, index) => ({ sid: sidOf('PN', index) }));
  const many = answers(incomingPhoneNumbers, ...numbers);
  expect((await audited(voice14, many)).verdict).toBe('NOT_APPLICABLE');
  expect((await audited(voice14, { ...many, ...addOn('lookup-api') })).verdict).toBe(
    'NOT_TESTABLE',
  );
});
