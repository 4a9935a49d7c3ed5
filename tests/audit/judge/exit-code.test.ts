import { describe, expect, test } from '@jest/globals';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { exitCodeOf, FAIL_ON, type FailOn } from '../../../src/audit/judge/exit-code';
import { judge } from '../../../src/audit/judge/judge';
import { judgement } from '../../../src/audit/model/judgement';
import type { Verdict } from '../../../src/audit/model/verdict';
import { snapshotOf } from '../../support/audit/snapshots';

/** The exit code of a run in which only these rows are judged, with these verdicts. */
function codes(verdicts: Readonly<Partial<Record<RequirementId, Verdict>>>, partial = false) {
  const only = Object.keys(verdicts) as RequirementId[];
  const checks = only.map((id) => ({
    id,
    reads: [],
    judge: () => judgement(verdicts[id] ?? 'PASS'),
  }));
  const result = judge({ ...snapshotOf(), partial }, undefined, { only, checks, rollUps: [] });
  return FAIL_ON.map((failOn: FailOn) => exitCodeOf(result, failOn));
}

// The columns: fail, warn, review, never.
describe('a run ends', () => {
  test.each<[string, Parameters<typeof codes>[0], number[]]>([
    ['nothing is open', { 'SEC-02': 'PASS', 'VOICE-06': 'NOT_APPLICABLE' }, [0, 0, 0, 0]],
    ['a required row fails', { 'SEC-02': 'FAIL' }, [1, 1, 1, 0]],
    ['a required row is at risk', { 'SEC-02': 'WARN' }, [0, 1, 1, 0]],
    ['a row that is not required fails', { 'SEC-08': 'FAIL' }, [1, 1, 1, 0]],
    ['a row that only informs fails', { 'VAI-05': 'FAIL' }, [1, 1, 1, 0]],
    ['a product that is not eligible is proved in scope', { 'SMS-16': 'FAIL' }, [1, 1, 1, 0]],
    ['a required row needs a look', { 'SEC-02': 'REVIEW' }, [3, 3, 1, 0]],
    ['another row needs a look', { 'SMS-16': 'REVIEW' }, [0, 0, 1, 0]],
    ['a required row needs a statement', { 'SEC-02': 'MANUAL' }, [3, 3, 1, 0]],
    ['a required row was not tested', { 'SEC-02': 'NOT_TESTABLE' }, [3, 3, 3, 0]],
    ['another row was not tested', { 'RT-07': 'NOT_TESTABLE' }, [0, 0, 0, 0]],
    ['a required row could not be read', { 'SEC-02': 'ERROR' }, [4, 4, 4, 0]],
    ['another row could not be read', { 'SEC-08': 'ERROR' }, [4, 4, 4, 0]],
    ['one failed and one was not read', { 'SEC-02': 'FAIL', 'SEC-06': 'ERROR' }, [1, 1, 1, 0]],
    ['one is open and one was not read', { 'SEC-02': 'MANUAL', 'SEC-06': 'ERROR' }, [4, 4, 1, 0]],
    ['an exception is accepted', { 'SEC-02': 'ACCEPTED' }, [0, 0, 0, 0]],
  ])('when %s: %j', (_, verdicts, expected) => {
    expect(codes(verdicts)).toEqual(expected);
  });

  test('with at least 4 when it was interrupted', () => {
    expect(codes({ 'SEC-02': 'PASS' }, true)).toEqual([4, 4, 4, 0]);
    expect(codes({ 'SEC-02': 'FAIL' }, true)).toEqual([1, 1, 1, 0]);
  });
});
