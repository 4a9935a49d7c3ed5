import { describe, expect, test } from '@jest/globals';
import type { UnusableReason } from '../../../src/audit/attestations/attestation';
import {
  AttestationsError,
  parseAttestations,
} from '../../../src/audit/attestations/parse-attestations';
import { UNCONDITIONAL_ROWS } from '../../../src/audit/attestations/statement-rules';
import { findRequirement } from '../../../src/audit/catalog/find-requirement';
import { SOURCE_DOCUMENTS } from '../../../src/audit/catalog/source-documents';
import { sidOf } from '../../support/sids';

const RECORD = {
  row: 'ACCT-01',
  scope: { accounts: 'all' },
  answer: 'yes',
  attester: { role: 'Chief Privacy Officer' },
  attested_at: '2026-11-01',
  expires_at: '2027-11-01',
  evidence: [{ type: 'document', location: 'https://grc.example.com/evidence/2026-11-01/12345' }],
  source_version: 'the skill twilio-security-compliance-hipaa, as of November 2026',
};

const SCOPE = { ...RECORD, row: 'ACCT-11', source_version: 'version 1.1, updated 11.09.22' };

const parse = (...records: readonly object[]) =>
  parseAttestations(JSON.stringify({ version: 1, attestations: records }));

describe('a record', () => {
  test('is accepted as it is', () => {
    expect(parse(RECORD)).toMatchObject({
      unusable: [],
      records: [
        {
          record: 1,
          row: 'ACCT-01',
          accounts: 'all',
          resources: [],
          answer: 'yes',
          rationale: null,
          role: 'Chief Privacy Officer',
          attestedAt: '2026-11-01',
          expiresAt: '2027-11-01',
          evidence: [{ type: 'document', location: 'grc.example.com/…', sha256: null }],
          findings: [],
          inPhiScope: [],
        },
      ],
    });
  });

  test.each<[string, UnusableReason, object]>([
    ['without an answer', 'incomplete', { answer: null }],
    ['without evidence', 'incomplete', { evidence: [] }],
    ['without a role', 'incomplete', { attester: {} }],
    ['of a blank role', 'incomplete', { attester: { role: '   ' } }],
    ['of a role that nobody sees', 'incomplete', { attester: { role: '\u200b\u3164' } }],
    [
      'of evidence that nobody sees',
      'incomplete',
      { evidence: [{ type: 'ticket', location: '\u2800' }] },
    ],
    ['of an exception for a dash', 'incomplete', { answer: 'accepted', rationale: '-' }],
    ['of evidence nowhere', 'incomplete', { evidence: [{ type: 'ticket', location: ' ' }] }],
    ['with a field that nobody knows', 'incomplete', { comment: 'x' }],
    ['of a day that no calendar has', 'incomplete', { attested_at: '2026-02-30' }],
    ['of an exception without a reason', 'incomplete', { answer: 'accepted', rationale: ' ' }],
    ['of no account', 'incomplete', { scope: { accounts: [] } }],
    ['of an account that is none', 'incomplete', { scope: { accounts: ['ACx'] } }],
    ['with products, of another row than ACCT-11', 'incomplete', { in_phi_scope: ['sms'] }],
    ['of another edition', 'other_source_version', { source_version: 'version 1.0' }],
    ['of more than 365 days', 'expires_too_late', { expires_at: '2027-11-02' }],
    ['that ends before it begins', 'expires_too_late', { expires_at: '2026-10-31' }],
  ])('%s is ignored: %s', (_, reason, changes) => {
    expect(parse({ ...RECORD, ...changes })).toMatchObject({
      records: [],
      unusable: [{ record: 1, id: 'ACCT-01', reason }],
    });
  });

  test.each<[string, object, readonly string[]]>([
    ['an American date', { attested_at: '11/01/2026' }, ['attested_at']],
    ['a day that no calendar has', { expires_at: '2027-02-30' }, ['expires_at']],
    ['a letter for an answer', { answer: 'Y' }, ['answer']],
    ['an answer that was left out', { answer: undefined }, ['answer']],
    ['no evidence', { evidence: [] }, ['evidence']],
    [
      'evidence of a kind of its own',
      { evidence: [{ type: 'Jira', location: 'X-1' }] },
      ['evidence.0.type'],
    ],
    [
      'another name for the attester',
      { attester: undefined, attestor: {} },
      ['attester', 'record'],
    ],
    ['half a SID', { scope: { accounts: ['AC1'] } }, ['scope.accounts']],
    ['no role', { attester: {} }, ['attester']],
    ['“no” without a reason', { answer: 'no' }, ['rationale']],
    ['the scope of PHI at another row', { in_phi_scope: ['SMS'] }, ['in_phi_scope']],
    ['two mistakes', { answer: 'Y', attested_at: 'today' }, ['answer', 'attested_at']],
  ])('with %s is reported with its fields, and what is allowed there', (_, changes, fields) => {
    const [unusable] = parse({ ...RECORD, ...changes }).unusable;
    expect(unusable?.reason).toBe('incomplete');
    expect(unusable?.problems.map(({ field }) => field).sort()).toEqual([...fields].sort());
    for (const { allowed } of unusable?.problems ?? []) expect(allowed).not.toBe('left out');
    expect(JSON.stringify(unusable)).not.toMatch(/11\/01|Jira|AC1|attestor/);
  });

  test('that is not filled in is blank, whatever row and scope it has', () => {
    const blank = { row: 'ACCT-02', scope: { accounts: 'all' }, answer: null, rationale: null };
    const evidence = [{ type: 'document', location: null }];
    expect(parse({ ...blank, attester: { role: null }, evidence }).unusable).toEqual([
      { record: 1, id: 'ACCT-02', reason: 'blank', problems: [] },
    ]);
  });

  test('keeps the type, the place and the file hash of its evidence', () => {
    const sha256 = '0'.repeat(64);
    const evidence = [
      { type: 'ticket', location: 'GRC-17' },
      { type: 'screenshot', location: 'grc/evidence/acct-01.png', sha256 },
    ];
    expect(parse({ ...RECORD, evidence }).records).toMatchObject([
      {
        evidence: [
          { type: 'ticket', location: 'GRC-17', sha256: null },
          { type: 'screenshot', location: 'grc/evidence/acct-01.png', sha256 },
        ],
      },
    ]);
  });

  test('is put on one line, without what a terminal would obey', () => {
    const attester = { role: 'Privacy\u001b[2J\nofficer\n' };
    const [record] = parse({ ...RECORD, attester }).records;
    expect(record?.role).toBe('Privacy [2J officer');
  });

  test('of an unknown row is ignored, and the row’s name is not repeated', () => {
    expect(parse(RECORD, { ...RECORD, row: 'secret' }).unusable).toMatchObject([
      { record: 2, id: null, reason: 'unknown_row' },
    ]);
  });

  test.each(UNCONDITIONAL_ROWS)('that %s does not apply is ignored', (row) => {
    const edition = SOURCE_DOCUMENTS[findRequirement(row).source.document].edition;
    const scope = { accounts: [sidOf('AC')] };
    const na = { ...RECORD, row, scope, source_version: edition, rationale: 'No PHI.' };
    expect(parse({ ...na, answer: 'na' }).unusable).toMatchObject([
      { record: 1, id: row, reason: 'always_applies' },
    ]);
    expect(parse({ ...na, answer: 'accepted' }).unusable).toEqual([]);
  });

  test('keeps its reason, on one line', () => {
    const rationale = 'It goes with\nthe next release.';
    expect(parse({ ...RECORD, answer: 'accepted', rationale }).records).toMatchObject([
      { rationale: 'It goes with the next release.' },
    ]);
  });

  test.each([
    ['whatsapp', 'WhatsApp'],
    ['Peer to Peer Video', 'Peer-to-peer Video'],
    ['verify-outside-the-us', 'Verify outside the US'],
    ['VOICE TO ca', 'Voice to CA'],
    ['sms', 'SMS'],
    ['Twilio Programmable Voice', 'Voice'],
    ['Twilio for Salesforce', 'Salesforce'],
  ])('reads “%s” in the scope of PHI as %s', (written, meant) => {
    expect(parse({ ...SCOPE, in_phi_scope: [written] }).records).toMatchObject([
      { inPhiScope: [meant] },
    ]);
  });

  test.each(['WhatsApp messages', 'Voice to XX', 'Voice to Canada', 'Whats App!1'])(
    'with the unknown name “%s” in the scope of PHI is refused with a list of the names',
    (written) => {
      const refused = () => parse(RECORD, { ...SCOPE, in_phi_scope: ['SMS', written] });
      expect(refused).toThrow('/attestations/1/in_phi_scope/1 is none of WhatsApp, SendGrid, ');
      expect(refused).not.toThrow(written);
    },
  );

  test('of ACCT-03 names its accounts', () => {
    const row = { ...RECORD, row: 'ACCT-03' };
    expect(parse(row).unusable).toMatchObject([
      { record: 1, id: 'ACCT-03', reason: 'accounts_not_named' },
    ]);
    expect(parse({ ...row, scope: { accounts: [sidOf('AC')] } }).unusable).toEqual([]);
  });

  test.each(['RT-02', 'FLEX-15'])('of the access review %s lasts 90 days at most', (row) => {
    const review = { ...RECORD, row, source_version: 'version 1.1, updated 11.09.22' };
    expect(parse({ ...review, expires_at: '2027-01-30' }).unusable).toEqual([]);
    expect(parse({ ...review, expires_at: '2027-01-31' }).unusable).toMatchObject([
      { reason: 'expires_too_late' },
    ]);
  });
});

describe('a file', () => {
  test.each<[string, string, string]>([
    ['is no YAML', '{ secret', 'it is not YAML (line 1)'],
    ['is no object', '[]', '(root) must be object'],
    ['has another version', '{ version: 2, attestations: [] }', '/version must be 1'],
    ['has no list', '{ version: 1 }', '(root) lacks "attestations"'],
    ['has records that are none', '{ version: 1, attestations: [secret] }', '/attestations/0 must'],
    [
      'is longer than any',
      `{ secret: 1${' '.repeat(2 * 1024 * 1024)} }`,
      'it is longer than 2 MiB',
    ],
    ['has something else', '{ version: 1, attestations: [], secret: 1 }', '(root) has an unknown'],
  ])('that %s is refused', (_, text, message) => {
    expect(() => parseAttestations(text)).toThrow(AttestationsError);
    expect(() => parseAttestations(text)).toThrow(message);
    expect(() => parseAttestations(text)).not.toThrow('secret');
  });

  // Comparing every pair would take minutes.
  test.each([
    ['is read to its end', '', '(root) lacks "version"'],
    ['may not have one of them twice', 'k1: 1', 'it is not YAML (line 150001)'],
  ])('of 150,000 keys %s', (_, last, message) => {
    const keys = Array.from({ length: 150_000 }, (__, nth) => `k${nth}: 1\n`).join('');
    expect(() => parseAttestations(keys + last)).toThrow(message);
  });

  test.each<[string, object, string]>([
    [
      'rationale',
      { rationale: 'Call +1 (555) 010-9999' },
      '/rationale looks as if it held PHI (phone)',
    ],
    ['attester/role', { attester: { role: 'a.b@example.com' } }, '(email, url)'],
    [
      'evidence/0/location',
      { evidence: [{ type: 'ticket', location: 'SSN 078-05-1120' }] },
      '(ssn)',
    ],
    ['in_phi_scope', { in_phi_scope: ['MRN 1234567'] }, '(mrn)'],
  ])('with an identifier in %s is refused with its kind', (place, changes, message) => {
    const refused = () => parse(RECORD, { ...RECORD, ...changes });
    expect(refused).toThrow(`/attestations/1/${place} looks as if it held PHI`);
    expect(refused).toThrow(message);
  });
});

describe('the labels of accounts', () => {
  const labelled = (label: string) =>
    parseAttestations(
      JSON.stringify({ version: 1, account_labels: { [sidOf('AC')]: label }, attestations: [] }),
    );

  test('are kept', () => {
    expect(labelled('Clinic North').labels).toEqual({ [sidOf('AC')]: 'Clinic North' });
  });

  test.each(['+1 415 555 0100', 'nurse@clinic.example.com'])(
    'that hold an identifier are refused, and not repeated',
    (label) => {
      expect(() => labelled(label)).toThrow('label 1 of account_labels looks as if it held PHI');
    },
  );

  test('are on one line, and short', () => {
    expect(() => labelled('Clinic\nNorth')).toThrow(AttestationsError);
    expect(() => labelled('x'.repeat(61))).toThrow(AttestationsError);
  });
});
