import { usageOf } from '../../evidence/usage/usage';
import { FLEX } from '../../evidence/used-products';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** The other parts of Flex are eligible, and listed. The row does not apply without Flex. */
export const flex29: Check = {
  id: 'FLEX-29',
  reads: FLEX.reads,
  judge: (account) =>
    FLEX.isInUse(account)
      ? judgement('NOT_TESTABLE', ...usageOf(account, 'Flex'), ...usageOf(account, 'Conversations'))
      : judgement('NOT_APPLICABLE', note('no sign of Flex')),
};
