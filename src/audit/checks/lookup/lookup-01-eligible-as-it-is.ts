import { usageRecords } from '../../endpoints/account/usage-records';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Lookup has no requirement of its own; its usage is listed. */
export const lookup01: Check = {
  id: 'LOOKUP-01',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(
      usageOf(account, 'Lookup'),
      'NOT_TESTABLE',
      judgement('NOT_APPLICABLE', note('Lookup was not used')),
    ),
};
