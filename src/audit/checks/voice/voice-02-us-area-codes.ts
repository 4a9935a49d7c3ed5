import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import { type NumberRegion, regionOf } from '../../evidence/us-area-codes';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

const MESSAGES: Readonly<Record<Exclude<NumberRegion, 'us'>, string>> = {
  toll_free: 'toll-free: its area code belongs to no country',
  other_nanp: '+1, but not an area code of a US state',
  other_country: 'a number of another country',
};

/** The account's numbers have US area codes; `+1` alone does not tell. */
export const voice02: Check = {
  id: 'VOICE-02',
  reads: [incomingPhoneNumbers],
  judge: (account) => {
    const numbers = account.items(incomingPhoneNumbers);
    if (numbers.length === 0) return judgement('NOT_APPLICABLE', note('no phone number'));
    return whenFound(
      numbers.flatMap(({ sid, phone_number }) => {
        const region = regionOf(phone_number ?? '');
        if (region === 'us') return [];
        return [{ resource: sid, field: 'phone_number', message: MESSAGES[region] }];
      }),
      'REVIEW',
      judgement('NOT_TESTABLE', note('all numbers are of the US; those they talk to are not read')),
    );
  },
};
