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

test.each([
  ['numbers of the US', ['+12125550100', '+18615550100']],
  ['toll-free numbers, which the guide’s table lists', ['+18005550100', '+18335550100']],
])('finds nothing wrong with %s, and does not pass for them', async (_, phoneNumbers) => {
  const { verdict, findings } = await audited(voice02, numbers(...phoneNumbers));
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings.map(({ resource }) => resource)).toEqual([null]);
});

test('asks for a review of other numbers, and does not repeat them', async () => {
  const { verdict, findings } = await audited(
    voice02,
    numbers('+12125550100', '+14165550100', '+17875550100', '+442055501000'),
  );
  expect(verdict).toBe('REVIEW');
  expect(findings.slice(0, 3)).toEqual([
    {
      resource: sidOf('PN', 1),
      field: 'phone_number',
      message: '+1, but not an area code of a US state',
    },
    {
      resource: sidOf('PN', 2),
      field: 'phone_number',
      message: 'a US territory: whether its area code counts as a US one is for Twilio to say',
    },
    { resource: sidOf('PN', 3), field: 'phone_number', message: 'a number of another country' },
  ]);
});

test('cannot judge an area code that NANPA’s report does not have', async () => {
  const { verdict, findings } = await audited(voice02, numbers('+15655550100'));
  expect(verdict).toBe('NOT_TESTABLE');
  expect(findings[0]).toEqual({
    resource: sidOf('PN', 0),
    field: 'phone_number',
    message: 'not in NANPA’s report of 2025-11-26: cannot tell',
  });
});

test('does not apply without numbers', async () => {
  expect((await audited(voice02, {})).verdict).toBe('NOT_APPLICABLE');
});
