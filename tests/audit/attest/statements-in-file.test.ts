import { describe, expect, test } from '@jest/globals';
import type { Draft } from '../../../src/audit/attest/draft';
import { editStatements } from '../../../src/audit/attest/edit-statements';
import { questionSheet } from '../../../src/audit/attest/question-sheet';
import { readAnswers } from '../../../src/audit/attest/read-answers';
import { readCsv } from '../../../src/audit/attest/read-csv';
import { renewals } from '../../../src/audit/attest/renewals';
import { attestationsTemplate } from '../../../src/audit/attestations/attestations-template';
import { parseAttestations } from '../../../src/audit/attestations/parse-attestations';
import { csv } from '../../../src/audit/report/csv';
import { sidOf } from '../../support/sids';

const ACCOUNT = sidOf('AC', 'clinic');
const TODAY = '2026-11-22';

const DRAFT: Draft = {
  row: 'SEC-07',
  accounts: [ACCOUNT],
  resources: [],
  findings: [],
  answer: 'yes',
  rationale: '',
  role: 'Privacy officer',
  attestedAt: TODAY,
  expiresAt: '2027-11-22',
  evidence: [{ type: 'ticket', location: 'GRC-17' }],
};

describe('a statement written into the file', () => {
  test('counts, in a new file', () => {
    const { records, unusable } = parseAttestations(editStatements(null, [DRAFT]));
    expect(unusable).toEqual([]);
    expect(records).toMatchObject([
      { row: 'SEC-07', accounts: [ACCOUNT], role: 'Privacy officer' },
    ]);
  });

  test('fills in the blank record of its row, and leaves the rest as it was', () => {
    const before = attestationsTemplate();
    const after = editStatements(before, [DRAFT]);
    const { records, unusable } = parseAttestations(after);
    expect(records.map(({ row }) => row)).toEqual(['SEC-07']);
    expect(unusable).toHaveLength(parseAttestations(before).unusable.length - 1);
    const comments = (text: string) => text.match(/#.*/g);
    expect(comments(after)).toEqual(comments(before));
  });

  test('replaces one about the same thing, with its comments', () => {
    const before = editStatements(null, [DRAFT]).replace('answer: yes', 'answer: yes # by phone');
    const later = { ...DRAFT, attestedAt: '2026-12-01', expiresAt: '2027-12-01' };
    const after = editStatements(before, [later]);
    expect(after).toContain('answer: yes # by phone');
    expect(parseAttestations(after).records).toMatchObject([{ attestedAt: '2026-12-01' }]);
  });

  // A search for each among all the others would take minutes.
  test('may be one of thousands, which are written and rewritten in seconds', () => {
    const drafts = Array.from({ length: 3_000 }, (_, index) => ({
      ...DRAFT,
      resources: [sidOf('PN', index)],
    }));
    const began = performance.now();
    const text = editStatements(editStatements(null, drafts), drafts);
    expect(parseAttestations(text).records).toHaveLength(3_000);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  test('may be one of several about its row, one of which fills in the blank record', () => {
    const others = ['a.example.com', 'b.example.com'].map((each) => ({
      ...DRAFT,
      resources: [each],
    }));
    const before = attestationsTemplate();
    const after = parseAttestations(editStatements(before, [DRAFT, ...others]));
    expect(after.records.map(({ resources }) => resources)).toEqual([
      [],
      ['a.example.com'],
      ['b.example.com'],
    ]);
    expect(after.unusable).toHaveLength(parseAttestations(before).unusable.length - 1);
  });

  test('is added beside one about something else', () => {
    const before = editStatements(null, [DRAFT]);
    const after = editStatements(before, [{ ...DRAFT, resources: ['vendor.example.com'] }]);
    expect(after.startsWith(before.trimEnd())).toBe(true);
    expect(parseAttestations(after).records).toHaveLength(2);
  });

  test('goes into a JSON file as well', () => {
    const after = editStatements('{"version": 1, "attestations": []}', [DRAFT]);
    expect(parseAttestations(after).records).toHaveLength(1);
  });
});

describe('a sheet of questions', () => {
  const question = {
    row: 'FLEX-09',
    severity: 'medium',
    accounts: [ACCOUNT],
    resources: ['events.example.com', 'sink.example.com'],
    findings: [],
    messages: ['=1+1 receives events', 'and, "quoted", more'],
  } as const;

  /** A sheet whose only line has these cells. */
  function answered(cells: Readonly<Record<string, string>>): string {
    const [head, line] = readCsv(questionSheet([question])) ?? [];
    const names = head?.cells ?? [];
    return csv([names, names.map((name, index) => cells[name] ?? line?.cells[index] ?? '')]);
  }
  const ANSWERED = {
    answer: 'Yes',
    role: 'Privacy officer',
    attested_at: TODAY,
    expires_at: '2027-11-22',
    evidence: '-17, "signed"',
  };

  test('is read back as statements about what was asked', () => {
    expect(readAnswers(answered(ANSWERED), TODAY)).toEqual([
      {
        ...DRAFT,
        row: 'FLEX-09',
        resources: question.resources,
        evidence: [{ type: 'document', location: '-17, "signed"' }],
      },
    ]);
  });

  test('runs nothing when a spreadsheet opens it', () => {
    expect(questionSheet([question])).not.toMatch(/(?:^|,|")=/m);
  });

  test('without answers changes nothing', () => {
    expect(readAnswers(questionSheet([question]), TODAY)).toEqual([]);
  });

  test('may have semicolons, a byte order mark and other line ends', () => {
    const text = `\uFEFF${answered(ANSWERED).replaceAll('\r\n', '\n')}`;
    expect(readAnswers(text, TODAY)).toHaveLength(1);
    expect(readCsv('a;b\r"1;\n2";3\r')).toEqual([
      { cells: ['a', 'b'], line: 1 },
      { cells: ['1;\n2', '3'], line: 2 },
    ]);
  });

  test('has each mistake named by line and column, without the cell’s text', () => {
    const text = answered({
      ...ANSWERED,
      answer: 'no',
      role: 'Nurse, 212-555-0142',
      attested_at: '11/22/2026',
      evidence_type: 'Jira',
    });
    const told = messageOf(() => readAnswers(text, TODAY));
    for (const column of ['rationale', 'role', 'attested_at', 'evidence_type']) {
      expect(told).toContain(`line 2, column ${column}: must be`);
    }
    expect(told).toContain('(phone)');
    expect(told).not.toMatch(/Nurse|555|11\/22|Jira/);
  });

  test.each([
    ['an unknown row', { row: 'ABC-1' }, 'row'],
    ['an end before the beginning', { expires_at: '2026-11-21' }, 'expires_at'],
    ['an end after more than a year', { expires_at: '2027-12-01' }, 'expires_at'],
    ['a day that has not come', { attested_at: '2026-11-23' }, 'attested_at'],
    ['no account', { accounts: ' ' }, 'accounts'],
    ['all, when accounts are named', { row: 'ACCT-03', accounts: 'all' }, 'accounts'],
    [
      'na, of a row that always applies',
      { row: 'SEC-07', answer: 'na', rationale: 'No.' },
      'answer',
    ],
    ['no evidence', { evidence: ' ' }, 'evidence'],
  ])('with %s is refused', (_, cells, column) => {
    const told = messageOf(() => readAnswers(answered({ ...ANSWERED, ...cells }), TODAY));
    expect(told).toContain(`line 2, column ${column}: must be`);
  });

  test('that answers one question twice is refused', () => {
    const [head = '', yes = ''] = answered(ANSWERED).split('\r\n');
    const [, no = ''] = answered({ ...ANSWERED, answer: 'no', rationale: 'None.' }).split('\r\n');
    expect(messageOf(() => readAnswers([head, yes, no].join('\r\n'), TODAY))).toContain(
      'line 3, column row: must be about something other than line 2',
    );
  });

  test('with other columns is refused', () => {
    expect(messageOf(() => readAnswers('a,b\r\n1,2', TODAY))).toContain('has no column row');
    expect(messageOf(() => readAnswers('row,"answer', TODAY))).toContain('does not end');
  });
});

test('statements that end within 30 days are to be renewed, unless they were made again', () => {
  const ending = (row: Draft['row'], expiresAt: string) => ({
    ...DRAFT,
    row,
    expiresAt,
    attestedAt: '2025-12-23',
  });
  const { records, ...rest } = parseAttestations(
    editStatements(null, [
      ending('SEC-07', '2026-12-22'),
      ending('SEC-08', '2026-12-23'),
      ending('ACCT-02', '2026-11-01'),
      ending('ACCT-15', '2026-11-01'),
      { ...DRAFT, row: 'ACCT-15', accounts: 'all' },
    ]),
  );
  const due = renewals({ records, ...rest }, TODAY);
  expect(due.map(({ row }) => row)).toEqual(['ACCT-02', 'SEC-07']);
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('it was taken');
}
