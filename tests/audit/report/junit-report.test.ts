import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import { junitReport } from '../../../src/audit/report/junit-report';
import {
  ACCOUNTS,
  mixedAccounts,
  rightInEverything,
  withRows,
  wrongInEverything,
} from '../../support/audit/audit-results';

// With one addition, described in tests/support/schemas/README.md.
const SCHEMA = readFileSync(join(__dirname, '..', '..', 'support', 'schemas', 'junit.xsd'), 'utf8');

async function problemsOf(report: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'audit.xml', contents: report }],
    schema: [SCHEMA],
  });
  return errors.map(({ message }) => message);
}

test.each([
  ['right in everything', rightInEverything()],
  ['wrong in everything', wrongInEverything()],
  ['mixed', mixedAccounts()],
])('the report of accounts %s is valid according to Jenkins’ schema', async (_name, result) => {
  expect(await problemsOf([...junitReport(result)].join(''))).toEqual([]);
});

test('it has a suite for each account, and a case for each row', () => {
  const report = [...junitReport(mixedAccounts())].join('');
  const suites = [...report.matchAll(/<testsuite name="(\w+)" tests="(\d+)"/g)];
  expect(suites.map(([, account, tests]) => [account, tests])).toEqual(
    ACCOUNTS.map((account) => [account, String(CATALOG.length)]),
  );
  expect(report.match(/<testcase /g)).toHaveLength(3 * CATALOG.length);
});

test('it has a suite for the Segment workspace that was judged', () => {
  const result = withRows(mixedAccounts(), (row) =>
    row.id === 'SEG-21' ? { ...row, verdicts: { workspace1234: 'FAIL' }, findings: [] } : row,
  );
  expect([...junitReport(result)].join('')).toMatch(
    /<testsuite name="workspace1234" tests="1" failures="1"[^>]*>\s*<properties>.*?<\/properties>\s*<testcase name="SEG-21 /s,
  );
});

test('its counts match its cases', () => {
  const report = [...junitReport(mixedAccounts())].join('');
  for (const [suite, failures, errors, skipped] of report.matchAll(
    /<testsuite [^>]*failures="(\d+)" errors="(\d+)" skipped="(\d+)".*?<\/testsuite>/gs,
  )) {
    expect(suite.match(/<failure /g) ?? []).toHaveLength(Number(failures));
    expect(suite.match(/<error /g) ?? []).toHaveLength(Number(errors));
    expect(suite.match(/<skipped /g) ?? []).toHaveLength(Number(skipped));
  }
});

test.each([
  ['VOICE-06', 1, '<failure type="required" message="SD'],
  ['VOICE-08', 0, '<error type="required" message="trunking.twilio.com/v1/Trunks was not read'],
  ['ACCT-01', 1, '<failure type="required" message="MANUAL: '],
  ['ACCT-10', 2, '<error type="required" message="NOT_TESTABLE: '],
  ['RT-10', 2, '<skipped message="NOT_TESTABLE"/>'],
  ['SEC-10', 0, '<skipped message="'],
  ['VIDEO-06', 0, '<system-out>Looked at: all 3 resources</system-out>'],
  ['SMS-10', 0, '<skipped message="ACCEPTED"/>'],
  ['VOICE-06', 2, 'To test it: give the subaccount’s own credentials'],
])('%s of account %i is %s', (id, account, expected) => {
  expect(caseOf(id, account)).toContain(expected);
});

test('a row that passes shows only what was looked at', () => {
  expect(caseOf('VOICE-06', 0)).toMatch(
    /time="0">\s*<system-out>[^<]*<\/system-out>\s*<\/testcase>/,
  );
});

test('a suite has its provenance, and the accounts and regions that were not read', () => {
  expect([...junitReport(mixedAccounts())].join('')).toMatch(
    /<property name="made_of_2" value="Snapshot of .*<property name="not_read_1" value="Not read: account AC\w+ \(active\): .*\n +<property name="not_read_2" value="Not read: what is kept in the regions au1 and ie1/s,
  );
});

test('hostile values stay text', async () => {
  const hostile = `"/><failure>&\u0000\ud800]]>`;
  const result = withRows(wrongInEverything(), (row) => ({
    ...row,
    findings: row.findings.map((finding) => ({ ...finding, message: hostile })),
  }));
  const report = [...junitReport(result)].join('');
  expect(await problemsOf(report)).toEqual([]);
  expect(report.match(/<failure[ >]/g)).toHaveLength(94);
});

function caseOf(id: string, account: number): string {
  const suite = [...junitReport(mixedAccounts())].join('').split('<testsuite ')[account + 1] ?? '';
  return suite.split('    <testcase ').find((each) => each.startsWith(`name="${id} `)) ?? '';
}
