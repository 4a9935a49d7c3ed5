import { usageRecords } from '../../endpoints/account/usage-records';
import { usedCategories } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Transcription by Twilio's API is eligible: how much of it was used. */
export const voice10: Check = {
  id: 'VOICE-10',
  reads: [usageRecords],
  judge: (account) => {
    const used = usedCategories(account).find(({ category }) => category === 'transcriptions');
    return used === undefined
      ? judgement('NOT_APPLICABLE', note('transcription was not used'))
      : judgement('NOT_TESTABLE', {
          resource: used.category,
          field: 'usage',
          message: `${used.usage} used; eligible, nothing to test`,
        });
  },
};
