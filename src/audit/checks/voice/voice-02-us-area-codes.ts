import { NANP_AREA_CODES } from '../../../numbering/nanp-area-codes';
import { type NumberRegion, regionOfNumber } from '../../../numbering/region-of-number';
import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';
import type { Verdict } from '../../model/verdict';

type Outside = Exclude<NumberRegion, 'us' | 'toll_free'>;

/** Toll-free numbers are eligible: the guide's table lists them. */
const OUTSIDE: Readonly<Record<Outside, readonly [verdict: Verdict, message: string]>> = {
  territory: [
    'REVIEW',
    'a US territory: whether its area code counts as a US one is for Twilio to say',
  ],
  other_nanp: ['REVIEW', '+1, but not an area code of a US state'],
  unassigned: ['NOT_TESTABLE', `not in NANPA’s report of ${NANP_AREA_CODES.reported}: cannot tell`],
  other_country: ['REVIEW', 'a number of another country'],
};

/** The account's numbers have US area codes or are toll-free, which `+1` alone does not show. */
export const voice02: Check = {
  id: 'VOICE-02',
  reads: [incomingPhoneNumbers],
  judge: (account) => {
    const numbers = account.items(incomingPhoneNumbers);
    if (numbers.length === 0) return judgement('NOT_APPLICABLE', note('no phone number'));
    return worstOf(
      numbers.flatMap(({ sid, phone_number }) => {
        const region = phone_number === null ? 'unassigned' : regionOfNumber(phone_number);
        if (region === 'us' || region === 'toll_free') return [];
        const [verdict, message] = OUTSIDE[region];
        return [{ verdict, resource: sid, field: 'phone_number', message }];
      }),
      judgement(
        'NOT_TESTABLE',
        note('no number is outside the US; the numbers they talk to are not read'),
      ),
    );
  },
};
