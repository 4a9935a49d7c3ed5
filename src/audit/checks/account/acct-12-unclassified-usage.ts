import { usageRecords } from '../../endpoints/account/usage-records';
import { usedCategories } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** No usage in an unmapped category: silence does not make a new product eligible. */
export const acct12: Check = {
  id: 'ACCT-12',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(
      usedCategories(account)
        .filter(({ usageClass }) => usageClass.kind === 'unknown')
        .map(({ category }) => ({
          resource: category || null,
          field: 'category',
          message: 'used, and mapped to no product',
        })),
      'REVIEW',
      judgement('NOT_APPLICABLE', note('every category that was used is mapped to a product')),
    ),
};
