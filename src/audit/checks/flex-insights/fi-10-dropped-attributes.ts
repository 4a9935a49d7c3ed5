import { gradedFacts, nothingFound } from '../../evidence/code/code-judgement';
import { DEPLOYED_CODE, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { ungraded } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Notes where code reads attributes that accounts with HIPAA do not keep. It never fails. */
export const fi10: Check = {
  id: 'FI-10',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const found = gradedFacts(seen.facts, [
      ['dropped_attribute_read', 'NOT_TESTABLE', 'reads an attribute that is dropped'],
    ]);
    const findings = found.map(ungraded);
    return judgement('NOT_TESTABLE', ...(findings.length > 0 ? findings : [nothingFound(seen)]));
  },
};
