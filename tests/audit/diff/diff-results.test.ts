import { expect, test } from '@jest/globals';
import { type ChangeKind, diffResults } from '../../../src/audit/diff/diff-results';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import type { Verdict } from '../../../src/audit/model/verdict';
import {
  ACCOUNTS,
  accountFinding,
  mixedAccounts,
  rightInEverything,
  withRows,
} from '../../support/audit/audit-results';

const [ACCOUNT = '', OTHER = ''] = ACCOUNTS;

function judged(verdict: Verdict, message?: string): AuditResult {
  return withRows(rightInEverything(), (row) =>
    row.id === 'VOICE-06'
      ? {
          ...row,
          verdict,
          verdicts: { [ACCOUNT]: verdict },
          findings: message === undefined ? [] : [accountFinding({ field: 'secure', message })],
        }
      : row,
  );
}

test('two runs with the same findings do not differ', () => {
  expect(diffResults(mixedAccounts(), mixedAccounts())).toEqual({
    before: '2026-11-22T12:00:00.000Z',
    after: '2026-11-22T12:00:00.000Z',
    changes: [],
    accounts_added: [],
    accounts_gone: [],
    rows_added: [],
    rows_gone: [],
  });
});

test.each<[Verdict, Verdict, ChangeKind]>([
  ['PASS', 'FAIL', 'new'],
  ['NOT_APPLICABLE', 'REVIEW', 'new'],
  ['ERROR', 'FAIL', 'new'],
  ['NOT_TESTABLE', 'MANUAL', 'new'],
  ['ATTESTED', 'MANUAL', 'lapsed'],
  ['ACCEPTED', 'FAIL', 'lapsed'],
  ['PASS', 'ERROR', 'untested'],
  ['FAIL', 'NOT_TESTABLE', 'untested'],
  ['ATTESTED', 'ERROR', 'untested'],
  ['FAIL', 'PASS', 'fixed'],
  ['MANUAL', 'ATTESTED', 'fixed'],
  ['REVIEW', 'NOT_APPLICABLE', 'fixed'],
  ['FAIL', 'ACCEPTED', 'changed'],
  ['WARN', 'FAIL', 'changed'],
  ['ERROR', 'PASS', 'changed'],
  ['ERROR', 'NOT_TESTABLE', 'changed'],
  ['ATTESTED', 'PASS', 'changed'],
])('from %s to %s is %s', (before, after, kind) => {
  expect(diffResults(judged(before), judged(after)).changes).toEqual([
    {
      kind,
      id: 'VOICE-06',
      account: ACCOUNT,
      before,
      after,
      findings_added: [],
      findings_gone: [],
    },
  ]);
});

test('other findings under the same verdict are a change', () => {
  const [change] = diffResults(judged('FAIL', 'one'), judged('FAIL', 'two')).changes;
  expect(change).toMatchObject({
    kind: 'changed',
    findings_added: [{ message: 'two' }],
    findings_gone: [{ message: 'one' }],
  });
});

test('a Segment workspace is compared like an account', () => {
  const judgedSo = (verdict: Verdict) =>
    withRows(mixedAccounts(), (row) =>
      row.id === 'SEG-21'
        ? { ...row, verdict, verdicts: { workspace1234: verdict }, findings: [] }
        : row,
    );
  expect(diffResults(judgedSo('PASS'), judgedSo('FAIL')).changes).toMatchObject([
    { kind: 'new', id: 'SEG-21', account: 'workspace1234', before: 'PASS', after: 'FAIL' },
  ]);
});

test('each account is compared with itself', () => {
  const later = withRows(mixedAccounts(), (row) =>
    row.id === 'VOICE-06' ? { ...row, verdicts: { ...row.verdicts, [OTHER]: 'PASS' } } : row,
  );
  const { changes } = diffResults(mixedAccounts(), later);
  expect(changes.map(({ id, account, kind }) => [id, account, kind])).toEqual([
    ['VOICE-06', OTHER, 'fixed'],
  ]);
});

test('accounts and rows in only one run are named, and not compared', () => {
  const earlier = mixedAccounts([ACCOUNT]);
  const all = mixedAccounts([ACCOUNT, OTHER]);
  const later = { ...all, requirements: all.requirements.slice(0, 200) };
  expect(diffResults(earlier, later)).toMatchObject({
    changes: [],
    accounts_added: [OTHER],
    accounts_gone: [],
    rows_added: [],
    rows_gone: all.requirements.slice(200).map(({ id }) => id),
  });
  expect(diffResults(later, earlier)).toMatchObject({ accounts_gone: [OTHER] });
});
