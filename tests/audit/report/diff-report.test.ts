import { expect, test } from '@jest/globals';
import { diffResults } from '../../../src/audit/diff/diff-results';
import { diffReport } from '../../../src/audit/report/diff-report';
import { ACCOUNTS, mixedAccounts, withRows } from '../../support/audit/audit-results';

const [ACCOUNT = '', OTHER = ''] = ACCOUNTS;

test('it says what changed, the worst first', () => {
  const earlier = withRows(mixedAccounts([ACCOUNT]), (row) =>
    row.id === 'VOICE-03'
      ? { ...row, verdicts: { [ACCOUNT]: 'PASS' }, findings: [] }
      : row.id === 'ACCT-02'
        ? { ...row, verdicts: { [ACCOUNT]: 'FAIL' } }
        : row,
  );
  const later = { ...mixedAccounts([ACCOUNT, OTHER]), generated_at: '2026-11-23T12:00:00.000Z' };
  expect(diffReport(diffResults(earlier, later))).toMatch(
    new RegExp(
      [
        '^From 2026-11-22T12:00:00.000Z to 2026-11-23T12:00:00.000Z',
        '',
        'New \\(1\\)',
        `  VOICE-03  PASS → FAIL  ${ACCOUNT}  Call recordings are refused without credentials`,
        '    \\+ RE[0-9a-f]{32}  served without credentials \\(200\\)',
        '',
        'Fixed \\(1\\)',
        `  ACCT-02   FAIL → \\w+  ${ACCOUNT}  [^\\n]*`,
        '',
        `Accounts that only the later run has, not compared: ${OTHER}`,
        '$',
      ].join('\n'),
    ),
  );
});

test('it says when nothing changed', () => {
  expect(diffReport(diffResults(mixedAccounts(), mixedAccounts()))).toContain('Nothing changed.');
});

test('the text of a file does not reach the terminal as a command', () => {
  const later = withRows(mixedAccounts(), (row) => ({
    ...row,
    findings: row.findings.map((finding) => ({ ...finding, message: '\u001b[2J\u0007gone' })),
  }));
  const earlier = { ...mixedAccounts(), accounts: ['\u001b[2JAC'] };
  const text = diffReport(diffResults(earlier, later));
  expect(text).toContain('\\u{1b}[2J\\u{7}gone');
  expect(text).not.toContain('\u001b');
});
