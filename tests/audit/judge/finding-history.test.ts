import { describe, expect, test } from '@jest/globals';
import { type EarlierResult, findingHistory } from '../../../src/audit/judge/finding-history';
import type { Verdict } from '../../../src/audit/model/verdict';
import { sidOf } from '../../support/sids';

const ACCOUNT = sidOf('AC');
const [JULY, AUGUST, SEPTEMBER, OCTOBER] = ['07', '08', '09', '10'].map(
  (month) => `2026-${month}-01T00:00:00.000Z`,
) as [string, string, string, string];

type EarlierRow = EarlierResult['requirements'][number];

/** A run in which SEC-02 has these findings. */
function run(
  generated_at: string,
  findings: readonly (string | EarlierRow['findings'][number])[],
  verdict: Verdict = 'FAIL',
): EarlierResult {
  return {
    generated_at,
    requirements: [
      {
        id: 'SEC-02',
        verdicts: { [ACCOUNT]: verdict },
        findings: findings.map((each) => ({
          account: ACCOUNT,
          ...(typeof each === 'string' ? { id: each, first_seen: generated_at } : each),
        })),
      },
    ],
  };
}

function seenAt(id: string, ...earlier: readonly EarlierResult[]) {
  return findingHistory(OCTOBER, earlier)('SEC-02', ACCOUNT, id);
}

describe('a finding', () => {
  test('is dated by the oldest run that saw it, in whatever order the runs are given', () => {
    const runs = [run(AUGUST, ['one', 'two']), run(JULY, ['one'])];
    expect(seenAt('one', ...runs)).toEqual({ first_seen: JULY });
    expect(seenAt('two', ...runs)).toEqual({ first_seen: AUGUST, absent_at: JULY });
    expect(seenAt('three', ...runs)).toEqual({ first_seen: OCTOBER, absent_at: AUGUST });
  });

  test('is new when no run is known', () => {
    expect(seenAt('one')).toEqual({ first_seen: OCTOBER });
  });

  test('that was gone is new when it comes back', () => {
    const gone = [run(JULY, ['one']), run(AUGUST, [], 'PASS')];
    expect(seenAt('one', ...gone)).toEqual({ first_seen: OCTOBER, absent_at: AUGUST });
    expect(seenAt('one', ...gone, run(SEPTEMBER, ['one']))).toEqual({
      first_seen: SEPTEMBER,
      absent_at: AUGUST,
    });
  });

  test('keeps what a run says about runs that are no longer there', () => {
    const found = { id: 'one', first_seen: JULY, absent_at: '2026-06-01T00:00:00.000Z' };
    expect(seenAt('one', run(AUGUST, [found]))).toEqual({
      first_seen: JULY,
      absent_at: '2026-06-01T00:00:00.000Z',
    });
    expect(seenAt('one', run(AUGUST, [found]), run(SEPTEMBER, ['one']))).toEqual({
      first_seen: JULY,
      absent_at: '2026-06-01T00:00:00.000Z',
    });
  });
});

describe('what is known about a finding is not shortened', () => {
  const known = [run(JULY, ['one']), run(AUGUST, ['one', 'two'])];
  const seen = { first_seen: AUGUST, absent_at: JULY };

  test.each<[string, EarlierResult]>([
    ['left the row out', { generated_at: SEPTEMBER, requirements: [] }],
    ['could not read it', run(SEPTEMBER, [], 'ERROR')],
    ['had nothing to test it by', run(SEPTEMBER, [], 'NOT_TESTABLE')],
    ['was of version 0.1, without ids', run(SEPTEMBER, [{ account: ACCOUNT }])],
    ['came after this one', run('2026-11-01T00:00:00.000Z', [], 'PASS')],
  ])('by a run that %s', (_what, later) => {
    expect(seenAt('two', ...known, later)).toEqual(seen);
    expect(seenAt('three', ...known, later)).toEqual({ first_seen: OCTOBER, absent_at: AUGUST });
  });

  test('by a run over other accounts', () => {
    const verdicts = { [sidOf('AC', 'pharmacy')]: 'PASS' as const };
    const requirements = [{ id: 'SEC-02' as const, verdicts, findings: [] }];
    expect(seenAt('two', ...known, { generated_at: SEPTEMBER, requirements })).toEqual(seen);
  });

  test('by a run that could not read all of it, and saw it first', () => {
    expect(seenAt('three', ...known, run(SEPTEMBER, ['three'], 'ERROR'))).toEqual({
      first_seen: SEPTEMBER,
      absent_at: AUGUST,
    });
  });
});
