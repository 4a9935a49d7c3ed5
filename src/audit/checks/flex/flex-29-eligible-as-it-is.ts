import { usageRecords } from '../../endpoints/account/usage-records';
import { flexConfiguration } from '../../endpoints/flex/flex-configuration';
import { isFlexInUse } from '../../evidence/flex-in-use';
import { usageFindings } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement } from '../../model/judgement';

/** The other parts of Flex are eligible; they are listed. Without Flex it does not apply. */
export const flex29: Check = {
  id: 'FLEX-29',
  reads: [flexConfiguration, usageRecords],
  judge: (account) => {
    const flex = usageFindings(account, /^flex(?:-|$)/);
    if (!isFlexInUse(account) && flex.length === 0) return judgement('NOT_APPLICABLE');
    return judgement(
      'NOT_TESTABLE',
      ...flex,
      ...usageFindings(account, /^(?:task-?router|proxy|conversations)(?:-|$)/),
    );
  },
};
