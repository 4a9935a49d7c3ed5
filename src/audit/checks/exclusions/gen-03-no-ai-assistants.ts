import { pluralise } from '../../../terminal/pluralise';
import { usageRecords } from '../../endpoints/account/usage-records';
import { assistants } from '../../endpoints/voice-ai/assistants';
import { CODE_OF_PRODUCT, codeOfProduct } from '../../evidence/code/code-of-product';
import { USER_FOLDERS } from '../../evidence/code/seen-code';
import { judgeIneligibleUse } from '../../evidence/ineligible-use';
import { ineligibleUsage } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** AI Assistants are not used. */
export const gen03: Check = {
  id: 'GEN-03',
  reads: [assistants, usageRecords, ...CODE_OF_PRODUCT],
  optIn: USER_FOLDERS,
  judge: (account) => {
    const count = account.items(assistants).length;
    const present =
      count > 0 ? [{ resource: null, field: null, message: pluralise(count, 'assistant') }] : [];
    const used = ineligibleUsage(account, 'AI Assistants');
    return judgeIneligibleUse(
      account,
      {
        'AI Assistants': [...present, ...used, ...codeOfProduct(account, 'AI Assistants')],
      },
      judgement('NOT_APPLICABLE', note('no sign of AI Assistants')),
    );
  },
};
