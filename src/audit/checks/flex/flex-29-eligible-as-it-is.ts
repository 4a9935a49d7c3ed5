import { usageOf } from '../../evidence/usage/usage';
import { FLEX } from '../../evidence/used-products';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** The other parts of Flex are eligible; they are listed. Without Flex it does not apply. */
export const flex29: Check = {
  id: 'FLEX-29',
  reads: FLEX.reads,
  judge: (account) =>
    FLEX.isInUse(account)
      ? judgement('NOT_TESTABLE', ...usageOf(account, 'Flex'), ...usageOf(account, 'Conversations'))
      : judgement('NOT_APPLICABLE', note('no sign of Flex')),
};
