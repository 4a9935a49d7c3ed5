import { expect, test } from '@jest/globals';
import { openOverTime } from '../../../src/audit/diff/open-over-time';
import { judgement } from '../../../src/audit/model/judgement';
import type { Verdict } from '../../../src/audit/model/verdict';
import { ACCOUNTS, auditResult } from '../../support/audit/audit-results';
import { sidOf } from '../../support/sids';

/** A run in which each of these numbers has a URL that is not HTTPS. */
function runOf(generated_at: string, numbers: readonly string[], verdict: Verdict = 'FAIL') {
  const result = auditResult(ACCOUNTS.slice(0, 1), ({ id }) => {
    const findings = numbers.map((resource) => ({ resource, field: 'voice_url', message: 'http' }));
    return id === 'SEC-02' ? judgement(verdict, ...findings) : judgement('PASS');
  });
  const at = (finding: (typeof result.requirements)[number]['findings'][number]) => ({
    ...finding,
    first_seen: generated_at,
  });
  const requirements = result.requirements.map((row) => ({
    ...row,
    findings: row.findings.map(at),
  }));
  return { ...result, generated_at, requirements, partial: false };
}

const [one, two] = [sidOf('PN', 1), sidOf('PN', 2)];
const JULY = '2026-07-01T00:00:00.000Z';
const AUGUST = '2026-08-01T00:00:00.000Z';
const SEPTEMBER = '2026-09-01T00:00:00.000Z';

test('open findings are counted for each run before this one, and for this one', () => {
  const runs = [
    runOf(AUGUST, [one, two]),
    runOf(JULY, [one]),
    runOf('2027-01-01T00:00:00.000Z', []),
  ];
  expect(openOverTime(runs, runOf(SEPTEMBER, [one]))).toEqual([
    { generated_at: JULY, open: 1 },
    { generated_at: AUGUST, open: 2 },
    { generated_at: SEPTEMBER, open: 1 },
  ]);
});

test('a run that was interrupted, or left out rows of this run, is not counted', () => {
  const narrowed = { ...runOf(JULY, [one]), requirements: [] };
  const interrupted = { ...runOf(AUGUST, [one]), partial: true };
  const now = runOf(SEPTEMBER, [one, two]);
  expect(openOverTime([narrowed, interrupted], now)).toEqual([
    { generated_at: SEPTEMBER, open: 2 },
  ]);
  const unfinished = { ...now, summary: { ...now.summary, partial: true } };
  expect(openOverTime([runOf(JULY, [one])], unfinished)).toEqual([{ generated_at: JULY, open: 1 }]);
});

test('a run of another account is not counted, and copies of a report are counted once', () => {
  const now = runOf(SEPTEMBER, [one]);
  const other = { ...runOf(JULY, [one, two]), accounts: ACCOUNTS.slice(1) };
  const same = runOf(AUGUST, [one]);
  expect(openOverTime([same, other, same], now)).toEqual([
    { generated_at: AUGUST, open: 1 },
    { generated_at: SEPTEMBER, open: 1 },
  ]);
});

test('only rows that this run has are counted', () => {
  const now = runOf(SEPTEMBER, [one]);
  const requirements = now.requirements.filter(({ id }) => id === 'VOICE-02');
  const counts = openOverTime([runOf(JULY, [one])], { ...now, requirements });
  expect(counts.map(({ open }) => open)).toEqual([0, 0]);
});

test('a finding that passes, is accepted, or is closed by a statement is not open', () => {
  const closed = runOf(AUGUST, [one]);
  const requirements = closed.requirements.map((row) => ({
    ...row,
    findings: row.findings.map((finding) => ({ ...finding, closed_by: 1 })),
  }));
  const open = (run: Parameters<typeof openOverTime>[1]) => openOverTime([], run)[0]?.open;
  expect(open({ ...closed, requirements })).toBe(0);
  expect(open(runOf(AUGUST, [one], 'ACCEPTED'))).toBe(0);
  expect(open(runOf(AUGUST, [one], 'PASS'))).toBe(0);
  expect(open(runOf(AUGUST, [one], 'WARN'))).toBe(1);
});
