import { expect, test } from '@jest/globals';
import { voice02 } from '../../../../src/audit/checks/voice/voice-02-us-area-codes';
import { incomingPhoneNumbers } from '../../../../src/audit/endpoints/phone-numbers/incoming-phone-numbers';
import { answers } from '../../../support/audit/answers';
import { audited } from '../../../support/audit/audited';
import { sidOf } from '../../../support/sids';

const numbers = (...phoneNumbers: string[]) =>
  answers(
    incomingPhoneNumbers,
    ...phoneNumbers.map((phone_number, index) => ({ sid: sidOf('PN', index), phone_number })),
  );

test('does not pass by numbers of the US alone', async () => {
  expect((await audited(voice02, numbers('+12125550100'))).verdict).toBe('NOT_TESTABLE');
});

test('asks for a review of other numbers, and does not tell them', async () => {
  const { verdict, findings } = await audited(
    voice02,
    numbers('+12125550100', '+14165550100', '+18005550100', '+442055501000'),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings).toEqual([
    {
      resource: sidOf('PN', 1),
      field: 'phone_number',
      message: '+1, but not an area code of a US state',
    },
    {
      resource: sidOf('PN', 2),
      field: 'phone_number',
      message: 'toll-free: its area code belongs to no country',
    },
    { resource: sidOf('PN', 3), field: 'phone_number', message: 'a number of another country' },
  ]);
});

test('does not apply without numbers', async () => {
  expect((await audited(voice02, {})).verdict).toBe('NOT_APPLICABLE');
});
