import { describe, expect, test } from '@jest/globals';
import { REPORTS } from '../../../bin/audit/report-formats';
import { diffResults } from '../../../src/audit/diff/diff-results';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import { actionPlan } from '../../../src/audit/report/action-plan';
import { diffReport } from '../../../src/audit/report/diff-report';
import { accountFinding, auditResult } from '../../support/audit/audit-results';
import { HOSTILE_TEXTS, OBEYED } from '../../support/hostile/hostile-text';

/** Replaces every text that is not this project's own with the hostile one. */
function resultOf(text: string): AuditResult {
  const result = auditResult([text], () => ({ verdict: 'FAIL', findings: [] }), {
    accounts_without_credentials: [text],
    missing_permissions: [{ endpoint: text, status: 403, accounts: [text], requirements: [] }],
  });
  const finding = accountFinding({
    account: text,
    resource: text,
    field: text,
    message: text,
    place: { file: text, line: 1 },
    statement: {
      record: 1,
      answer: 'yes',
      rationale: text,
      role: text,
      attested_at: text,
      expires_at: text,
      evidence: [{ type: 'other', location: text, sha256: text }],
    },
  });
  return {
    ...result,
    requirements: result.requirements.map((row) => ({ ...row, findings: [finding] })),
  };
}

describe.each(HOSTILE_TEXTS)('%s in an account or a file name', (_, text) => {
  const result = resultOf(text);

  test.each(Object.entries(REPORTS))('does not get into the format %s', (format, report) => {
    const shown = [...report(result, { colour: false })].join('');
    // A line of CSV ends in CR LF, and the page's own style and script stay as they are.
    const own = format === 'html' ? /\t/g : /\r(?=\n)/g;
    expect(shown.replace(own, '')).not.toMatch(OBEYED);
    expect(shown).toContain('canary');
  });

  test('does not get into the action plan or the diff', () => {
    const before = { ...result, requirements: [], accounts: [], generated_at: text };
    const after = { ...result, generated_at: text };
    const changes = diffReport(diffResults(before, after));
    expect(changes + diffReport(diffResults(after, before))).not.toMatch(OBEYED);
    expect(actionPlan(result).replace(/\r\n/g, '\n')).not.toMatch(OBEYED);
  });
});
