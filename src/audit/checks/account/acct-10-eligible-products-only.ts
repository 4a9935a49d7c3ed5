import { usageRecords } from '../../endpoints/account/usage-records';
import { usedCategories } from '../../evidence/usage';
import type { UsageClass } from '../../evidence/usage-class';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/**
 * Usage stays within the eligible services. Usage does not tell whether there was PHI in it, so that
 * anything else is for a person to judge.
 */
export const acct10: Check = {
  id: 'ACCT-10',
  reads: [usageRecords],
  judge: (account) => {
    const outside = usedCategories(account).flatMap(({ category, usageClass }) => {
      const message = reasonOf(usageClass);
      if (message === null) return [];
      const named = 'product' in usageClass ? { named: usageClass.product } : {};
      return [{ resource: category || null, field: 'category', message, ...named }];
    });
    return whenFound(
      outside,
      'REVIEW',
      judgement('NOT_APPLICABLE', note('nothing was used outside of the eligible services')),
    );
  },
};

function reasonOf(usageClass: UsageClass): string | null {
  switch (usageClass.kind) {
    case 'ineligible':
      return `used, and ${usageClass.product} is not eligible`;
    case 'unlisted':
      return `used, and ${usageClass.product} is not in the table of eligible services`;
    case 'unknown':
      return 'used, and not known to belong to an eligible service';
    default:
      return null;
  }
}
