import { usageRecords } from '../../endpoints/account/usage-records';
import { usageFindings } from '../../evidence/usage';
import { LOOKUP_USAGE } from '../../evidence/usage-class';
import type { Check } from '../../model/check';
import { judgement, whenFound } from '../../model/judgement';

/** Lookup has no requirement of its own; its usage is listed. */
export const lookup01: Check = {
  id: 'LOOKUP-01',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(usageFindings(account, LOOKUP_USAGE), 'NOT_TESTABLE', judgement('NOT_APPLICABLE')),
};
