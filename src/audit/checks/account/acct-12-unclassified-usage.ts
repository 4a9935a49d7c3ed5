import { usageRecords } from '../../endpoints/account/usage-records';
import { usedCategories } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** No usage of a category that nobody has mapped: a new product is not eligible by silence. */
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
