import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';
import { type Attestation, NO_ATTESTATIONS } from '../../../src/audit/attestations/attestation';
import { voice03 } from '../../../src/audit/checks/voice/voice-03-recordings-protected';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import type { Check } from '../../../src/audit/model/check';
import { note } from '../../../src/audit/model/finding';
import { judgement } from '../../../src/audit/model/judgement';
import { actionPlan } from '../../../src/audit/report/action-plan';
import { csv } from '../../../src/audit/report/csv';
import { csvReport } from '../../../src/audit/report/csv-report';
import { jsonReport } from '../../../src/audit/report/json-report';
import { resultSchema } from '../../../src/audit/report/result-schema';
import { tableReport } from '../../../src/audit/report/table-report';
import { rightInEverything, wrongInEverything } from '../../support/audit/audit-results';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const SUBACCOUNT = sidOf('AC', 'sub');

const STATEMENT: Attestation = {
  record: 1,
  row: 'ACCT-01',
  accounts: 'all',
  resources: [],
  findings: [],
  answer: 'yes',
  rationale: 'Signed before the first call.',
  role: 'Privacy officer',
  attestedAt: '2026-11-01',
  expiresAt: '2027-10-31',
  evidence: [
    { type: 'ticket', location: 'GRC-17', sha256: null },
    { type: 'screenshot', location: 'grc/acct-01.png', sha256: '0'.repeat(64) },
  ],
  inPhiScope: [],
};

/** A result with an example of everything. */
function result(message = 'seen'): AuditResult {
  const place = { file: 'functions/intake.js', line: 7 };
  const checks: readonly Check[] = [
    {
      id: 'SEC-02',
      reads: [],
      judge: () => judgement('FAIL', { resource: sidOf('PN'), field: 'voice_url', message }),
    },
    voice03,
    { id: 'VOICE-07', reads: [], judge: () => judgement('WARN', { ...note(message), place }) },
  ];
  const accounts = [
    accountSnapshot(),
    accountSnapshot({ subject: SUBACCOUNT, credentials: false }),
    accountSnapshot({ subject: 'workspace1234', kind: 'workspace' }),
  ];
  const snapshot = { ...snapshotOf(...accounts), partial: true };
  const unusable = [{ record: 3, id: null, reason: 'unknown_row', problems: [] } as const];
  const labels = { [SUBACCOUNT]: 'Clinic North' };
  const sha256 = '5'.repeat(64);
  const attestations = { records: [STATEMENT], unusable, labels, sha256, signer: null };
  return judge(snapshot, attestations, { checks });
}

describe('the JSON report', () => {
  test('conforms to its schema', () => {
    const validate = new Ajv().compile(resultSchema());
    validate(JSON.parse([...jsonReport(result())].join('')));
    expect(validate.errors).toBeNull();
    expect(validate({ ...result(), schema_version: 2 })).toBe(false);
  });
});

describe('the table', () => {
  test('shows equal findings once, and names the accounts unless they are all', () => {
    const accounts = ['a', 'b', 'c', 'd', 'e'].map((name) => sidOf('AC', name));
    const found = (...some: readonly (string | undefined)[]) => {
      const check: Check = {
        id: 'SEC-02',
        reads: [],
        judge: ({ subject }) =>
          judgement('WARN', ...(some.includes(subject) ? [note('seen')] : [])),
      };
      const snapshot = snapshotOf(...accounts.map((subject) => accountSnapshot({ subject })));
      const options = { checks: [check], only: ['SEC-02'] as const };
      return tableReport(judge(snapshot, NO_ATTESTATIONS, options))
        .split('\n')[2]
        ?.trim();
    };
    expect(found(...accounts)).toBe('seen');
    expect(found(...accounts.slice(0, 4))).toBe('4 of 5 accounts: seen');
    expect(found(accounts[0], accounts[2])).toBe(`${accounts[0]}, ${accounts[2]}: seen`);
  });

  test('needs one line for a subaccount without credentials, and shows whatever a check says', () => {
    const shown = (reads: Check['reads'], credentials: boolean) => {
      const check: Check = { id: 'VOICE-03', reads, judge: () => judgement('WARN', note('seen')) };
      const snapshot = snapshotOf(accountSnapshot({ credentials }));
      const table = tableReport(
        judge(snapshot, NO_ATTESTATIONS, { checks: [check], only: ['VOICE-03'] }),
      );
      return table.split('\n')[2]?.trim();
    };
    expect(shown(voice03.reads, false)).toBe('');
    expect(shown(voice03.reads, true)).toBe('it takes a request to the URL itself: needs --probe');
    expect(shown([], false)).toBe('seen');
  });

  test('begins with failures, those that others follow from first, and shows each once', () => {
    const [head, first, exposure, finding, page] = tableReport(result()).split('\n');
    expect(head).toBe('What failed: 1 row');
    expect(first).toMatch(/^ {2}SEC-02 +FAIL +required/);
    expect(exposure).toMatch(/^ +high: PHI travels in the clear/);
    expect(finding).toContain('voice_url: seen');
    expect(page).toMatch(/^ +Phone Numbers: https:\/\/1console\.twilio\.com\//);
    expect(tableReport(result()).match(/voice_url: seen/g)).toHaveLength(1);

    const [failed = '', followers = ''] =
      tableReport(wrongInEverything())
        .split('\n\n')[0]
        ?.split('These follow from other rows, and close with them:\n') ?? [];
    expect(failed).toMatch(/^ {2}ACCT-01 +FAIL/m);
    expect(followers).toMatch(/^ {2}FLEX-08 +FAIL/);
    expect(failed).not.toMatch(/^ {2}ACCT-17/m);
  });

  test('ends with the command that shows what an API can fix, if it can fix something', () => {
    expect(tableReport(result())).toMatch(
      /^What an API can fix: npx --no -- hipaa-guard audit --fix SEC-02(?:,[A-Z]+-\d\d)* shows it$/m,
    );
    expect(tableReport(rightInEverything())).not.toContain('--fix');
  });

  test('names the author of a statement and the place of its evidence', () => {
    expect(tableReport(result())).toContain(
      'record 1 of the attestations; stated by: Privacy officer; because: Signed before the first call.; evidence: ticket GRC-17; screenshot grc/acct-01.png\n',
    );
  });

  test('says what the run could not see', () => {
    const table = tableReport(result());
    expect(table).toContain('The run was stopped before everything was read.');
    expect(table).toContain(
      `Not read: account ${SUBACCOUNT}: no credentials of its own were given`,
    );
    expect(table).toContain('Not read: what is kept in the regions au1 and ie1.');
    expect(table).toContain(
      'Statement 3 (unknown row) does not count: the catalogue has no such row.',
    );
  });

  test('counts what was not tested, by what would test it', () => {
    const rows = ['VOICE-03', 'SEC-05', 'SEG-20', 'ACCT-01'] as const;
    const table = tableReport(judge(snapshotOf(), NO_ATTESTATIONS, { only: rows }));
    expect(table).toMatch(
      /\n0 of 4 required rows are decided by a machine; 1 waits for a person: run hipaa-guard attest\. The others: 3 not tested\. To test what was not: run with --probe \(2\); set SEGMENT_TOKEN, or state it \(1\)\.\n$/,
    );
  });

  test('says how much was looked at when a row passes', () => {
    const readings = { 'sip-domains': reading([{ sid: sidOf('SD'), secure: true }]) };
    const snapshot = snapshotOf(accountSnapshot({ readings }));
    const one = tableReport(judge(snapshot, NO_ATTESTATIONS, { only: ['VOICE-06'] }));
    expect(one).toMatch(/VOICE-06 +PASS .*\n +looked at: 1 of 1 sip-domains\n/);
  });

  test('has its provenance, and what is odd about it', () => {
    const edited = { ...snapshotOf(), seal: 'broken' as const };
    const table = tableReport(judge(edited, NO_ATTESTATIONS, { only: ['ACCT-01'] }));
    expect(table).toMatch(/\nThe snapshot was edited after it was taken: /);
    expect(table).toMatch(
      /\nMade by Twilio HIPAA Guard \S+; catalogue of \d+ rows, SHA-256 [0-9a-f]{64}; /,
    );
    expect(table).toMatch(/\nSnapshot of 2026-11-22T12:00:00\.000Z, SHA-256 [0-9a-f]{64}\.\n/);
    expect(table).toContain('\nNo statements.\n');
    expect(tableReport(result())).toContain(
      `\nStatements, SHA-256 ${'5'.repeat(64)}, not signed.\n`,
    );
  });

  test('ends with the extent of the automatic checks', () => {
    const options = { checks: [], only: ['ACCT-01'] as const };
    const one = tableReport(judge(snapshotOf(), NO_ATTESTATIONS, options));
    expect(one).toMatch(
      /\n0 of 1 required rows are decided by a machine; 1 waits for a person: run hipaa-guard attest\.\n$/,
    );
  });

  test('has colours on request', () => {
    expect(tableReport(result(), { colour: true })).toContain('\u001b[31mFAIL');
    expect(tableReport(result())).not.toContain('\u001b');
  });
});

describe('a cell of CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\tx', '\\u{9}x'],
    ['\u001b=1', '\\u{1b}=1'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['a, b', '"a, b"'],
    ['a\nb', 'a\\u{a}b'],
    ['a=b', 'a=b'],
  ])('%j is written %j', (cell, written) => {
    expect(csv([[cell, 'x']])).toBe(`${written},x\r\n`);
  });

  test('is escaped in the reports', () => {
    expect([...csvReport(result('=HYPERLINK()'))].join('')).toContain(
      ",voice_url,'=HYPERLINK(),,,,high,,,Not read: ",
    );
  });
});

describe('the CSV report', () => {
  test('has separate columns for a statement’s author, evidence and reason', () => {
    const [head = '', ...lines] = [...csvReport(result())].join('').split('\r\n');
    expect(
      head.endsWith(
        ',message,stated_by,evidence,rationale,severity,looked_at,to_test,not_read,made_of,closed_by,hipaa,nist-800-66,soc2,account_label',
      ),
    ).toBe(true);
    const stated = lines.filter((line) => line.startsWith('ACCT-01,'));
    expect(stated).toHaveLength(2);
    for (const line of stated) {
      expect(line).toMatch(
        /,Privacy officer,ticket GRC-17; screenshot grc\/acct-01\.png,Signed before the first call\.,info,,,Not read: account AC/,
      );
    }
  });
});

describe('the action plan', () => {
  test('has open rows and untested required ones, with what to do and blank columns', () => {
    const { requirements } = result();
    const lines = actionPlan(result()).trimEnd().split('\r\n').slice(1);
    const open = requirements.filter(
      ({ verdict, level }) =>
        ['FAIL', 'ERROR', 'REVIEW', 'MANUAL', 'WARN'].includes(verdict) ||
        (verdict === 'NOT_TESTABLE' && level === 'required'),
    );
    expect(lines.find((line) => line.startsWith('VOICE-03,'))).toContain(
      'To test it: run with --probe; give the subaccount’s own credentials with --credentials FILE. In the Console',
    );
    expect(lines).toHaveLength(open.length);
    expect(lines[0]).toMatch(/^SEC-02,required,FAIL,high,/);
    for (const line of lines) expect(line).toMatch(/(?:[`.]| https:\/\/\S+)"?,,,,$/);
  });
});

describe('the order of the action plan', () => {
  test('depends on how far PHI gets, with rows that follow from others last', () => {
    const lines = actionPlan(wrongInEverything()).trimEnd().split('\r\n').slice(1);
    const failed = lines.filter((line) => /^[^,]+,required,FAIL,/.test(line));
    const ids = failed.map((line) => line.split(',')[0]);
    expect(ids.slice(0, 2)).toEqual(['VIDEO-02', 'VOICE-03']);
    expect(ids.indexOf('SMS-07')).toBeLessThan(ids.indexOf('ACCT-02'));
    expect(ids.indexOf('SEC-02')).toBeLessThan(ids.indexOf('SMS-07'));
    expect(ids.slice(-6)).toEqual([
      'FLEX-01',
      'ACCT-17',
      'CONV-02',
      'FRONT-02',
      'FLEX-02',
      'FI-01',
    ]);
  });
});

describe('every report', () => {
  test.each([jsonReport, csvReport, tableReport, actionPlan])('promises nothing: %p', (report) => {
    expect([...report(result())].join('')).not.toMatch(/HIPAA[ -]complian/i);
  });
});
