import { expect, test } from '@jest/globals';
import { verify01 } from '../../../../src/audit/checks/verify/verify-01-eligible-channels';
import { verify02 } from '../../../../src/audit/checks/verify/verify-02-us-traffic-only';
import { verify04 } from '../../../../src/audit/checks/verify/verify-04-no-email';
import { verify05 } from '../../../../src/audit/checks/verify/verify-05-no-fraud-guard';
import { verifyAttempts } from '../../../../src/audit/endpoints/verify/verify-attempts';
import type { Check } from '../../../../src/audit/model/check';
import type { Verdict } from '../../../../src/audit/model/verdict';
import { judged } from '../../../support/audit/judged';

test.each<[Check, Verdict]>([
  [verify01, 'NOT_TESTABLE'],
  [verify02, 'NOT_TESTABLE'],
  [verify04, 'NOT_TESTABLE'],
  [verify05, 'MANUAL'],
])('$id does not read a summary without a count as an absence of attempts', (check, verdict) => {
  const summaries = check.reads.filter((each) =>
    Object.values<unknown>(verifyAttempts).includes(each),
  );
  expect(judged(check, ...summaries.map((from) => ({ from, items: [{}] }))).verdict).toBe(verdict);
  const counted = summaries.map((from) => ({ from, items: [{ total_attempts: 0 }] }));
  expect(judged(check, ...counted).verdict).toBe('NOT_APPLICABLE');
});
