import { beforeAll, describe, expect, test } from '@jest/globals';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { clinicSnapshot } from '../../support/audit/clinic';

describe('an ordinary clinic with everything set up as it should be', () => {
  let result: AuditResult;

  beforeAll(async () => {
    result = judge(await clinicSnapshot());
  });

  test('learns what would test each untested row', () => {
    const untested = result.requirements.filter(({ verdict }) => verdict === 'NOT_TESTABLE');
    expect(untested.length).toBeGreaterThan(0);
    for (const { id, findings, cures } of untested) {
      expect([id, cures.length > 0, findings.length > 0 || id === 'SMS-17']).toEqual([
        id,
        true,
        true,
      ]);
    }
    const cureOf = (row: string) => untested.find(({ id }) => id === row)?.cures;
    expect(cureOf('VOICE-03')).toEqual(['probe']);
    expect(cureOf('SEG-20')).toEqual(['segment_token']);
    expect(cureOf('SEC-01')).toContain('code');
    expect(cureOf('FLEX-08')).toEqual(['probe']);
  });

  test('has counts of required rows that add up', () => {
    const { total, cures: _, ...parts } = result.summary.required;
    expect(Object.values(parts).reduce((sum, each) => sum + each)).toBe(total);
  });

  test('fails in nothing, and all of it can be read', () => {
    const wrong = result.requirements.filter(({ verdict }) => /^(FAIL|ERROR)$/.test(verdict));
    expect(wrong.map(({ id, findings }) => [id, findings])).toEqual([]);
  });

  test('has at most 45 rows that wait for a person', () => {
    const waiting = result.requirements.filter(({ verdict }) => /^(MANUAL|REVIEW)$/.test(verdict));
    expect(waiting.length).toBeLessThanOrEqual(45);
  });
});
