import { describe, expect, test } from '@jest/globals';
import {
  type AttestationAnswer,
  NO_ATTESTATIONS,
} from '../../../src/audit/attestations/attestation';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import type { Check, RollUp } from '../../../src/audit/model/check';
import type { Cure } from '../../../src/audit/model/cure';
import { note } from '../../../src/audit/model/finding';
import { judgement } from '../../../src/audit/model/judgement';
import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';
import { ACCOUNT } from '../../support/audit/audited';
import { finding, rowResult, saying, statement, statements } from '../../support/audit/judged-rows';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const OTHER = sidOf('AC', 'other');

describe('a result', () => {
  test('has every row in the order of the catalogue, with its conflicts', () => {
    const { requirements } = judge(snapshotOf());
    expect(requirements.map(({ id }) => id)).toEqual(CATALOG.map(({ id }) => id));
    const touched = requirements.filter(({ conflicts }) => conflicts.length > 0);
    expect(touched.map(({ id }) => id)).toEqual(
      CATALOG.filter(({ conflicts }) => conflicts !== undefined).map(({ id }) => id),
    );
  });

  test('counts its rows, by verdict and by level', () => {
    const { summary, requirements } = judge(snapshotOf());
    const sum = (counts: Readonly<Record<Verdict, number>>) =>
      VERDICTS.reduce((total, verdict) => total + counts[verdict], 0);
    expect(sum(summary.verdicts)).toBe(requirements.length);
    expect(Object.values(summary.levels).map(sum)).toEqual([94, 15, 47, 30, 19]);
    expect(summary.required.total).toBe(94);
  });

  test('is the same, to the byte, for the same input', () => {
    const [one, two] = [judge(snapshotOf()), judge(snapshotOf())];
    expect(JSON.stringify(one)).toBe(JSON.stringify(two));
    expect(one.generated_at).toBe('2026-11-22T12:00:00.000Z');
  });

  test('has only the requested rows', () => {
    const { requirements, summary } = judge(snapshotOf(), NO_ATTESTATIONS, { only: ['SEC-02'] });
    expect(requirements.map(({ id }) => id)).toEqual(['SEC-02']);
    expect(summary.required.total).toBe(1);
  });
});

describe('a row without a check', () => {
  test.each<[RequirementId, Verdict, Cure, string]>([
    ['ACCT-01', 'MANUAL', 'statement', 'it needs a statement in hipaa-attestations.yaml'],
    ['ACCT-13', 'NOT_TESTABLE', 'statement', 'it needs a statement in hipaa-attestations.yaml'],
    [
      'SEG-20',
      'NOT_TESTABLE',
      'segment_token',
      'needs SEGMENT_TOKEN, or a statement of SEG-01: `na` where there is no Segment workspace',
    ],
  ])('%s is %s, waits for %s, and says why', (id, verdict, waits_for, message) => {
    const row = rowResult(id, {});
    expect(row.verdict).toBe(verdict);
    expect(row.findings).toMatchObject([
      { account: ACCOUNT, resource: null, field: null, message, waits_for },
    ]);
  });
});

describe('a row', () => {
  test('has the worst verdict over the accounts', () => {
    const snapshot = snapshotOf(accountSnapshot(), accountSnapshot({ subject: OTHER }));
    const check: Check = {
      id: 'SEC-02',
      reads: [],
      judge: ({ subject }) =>
        subject === OTHER ? judgement('FAIL', note('there')) : judgement('PASS'),
    };
    const row = rowResult('SEC-02', { checks: [check], snapshot });
    expect(row.verdict).toBe('FAIL');
    expect(row.verdicts).toEqual({ [ACCOUNT]: 'PASS', [OTHER]: 'FAIL' });
    expect(row.findings.map(({ account }) => account)).toEqual([OTHER]);
  });

  test('that persons state is MANUAL when nothing could be read', () => {
    const checks = [saying('ACCT-02', 'NOT_TESTABLE')];
    expect(rowResult('ACCT-02', { checks }).verdict).toBe('MANUAL');
  });

  test.each<[string, Verdict, boolean]>([
    ['proves a violation', 'FAIL', false],
    ['proves none', 'NOT_TESTABLE', true],
  ])('whose read part %s is judged accordingly', (_, verdict, secure) => {
    const never = { ...sipDomains, id: 'never-read' };
    const check: Check = {
      id: 'VOICE-06',
      reads: [sipDomains, never],
      judge: ({ items }) =>
        judgement(items(sipDomains).every((each) => each.secure) ? 'PASS' : 'FAIL'),
    };
    const account = accountSnapshot({ readings: { 'sip-domains': reading([{ secure }]) } });
    const row = rowResult('VOICE-06', { checks: [check], snapshot: snapshotOf(account) });
    expect(row.verdict).toBe(verdict);
    expect(row.findings.at(-1)?.message).toBe('not read in this run');
  });
});

describe('a roll-up', () => {
  const rollUps: readonly RollUp[] = [
    { id: 'FLEX-02', derivedFrom: ['FLEX-08', 'FLEX-14'], appliesWith: 'FLEX-29' },
    { id: 'FLEX-08', derivedFrom: ['VOICE-03'] },
  ];
  const checks = [saying('VOICE-03', 'FAIL'), saying('FLEX-14', 'PASS')];

  test('takes the worst verdict, through other roll-ups too, and names its source', () => {
    const row = rowResult('FLEX-02', { checks, rollUps });
    expect(row.verdict).toBe('FAIL');
    expect(row.findings.map(({ message }) => message)).toEqual(['FAIL in FLEX-08']);
  });

  test('does not apply when its product is not in use', () => {
    const unused = [...checks, saying('FLEX-29', 'NOT_APPLICABLE')];
    expect(rowResult('FLEX-02', { checks: unused, rollUps }).verdict).toBe('NOT_APPLICABLE');
  });

  test('that also has a check takes the worse verdict', () => {
    const both = [...checks, saying('FLEX-08', 'PASS')];
    expect(rowResult('FLEX-08', { checks: both, rollUps }).verdict).toBe('FAIL');
  });

  test('that also has a check does not apply either when its product is not in use', () => {
    const unused = [
      ...checks,
      saying('FLEX-29', 'NOT_APPLICABLE'),
      saying('FLEX-08', 'NOT_TESTABLE'),
    ];
    const applying: readonly RollUp[] = [
      { id: 'FLEX-08', derivedFrom: ['VOICE-03'], appliesWith: 'FLEX-29' },
    ];
    const row = rowResult('FLEX-08', { checks: unused, rollUps: applying });
    expect(row.verdict).toBe('NOT_APPLICABLE');
    expect(row.findings.map(({ message }) => message)).toEqual([
      'the product is not in use, according to FLEX-29',
    ]);
  });

  test('takes rows about Segment from its workspace', () => {
    const workspace = accountSnapshot({ subject: 'workspace1234', kind: 'workspace' });
    const snapshot = snapshotOf(accountSnapshot(), workspace);
    const check: Check = {
      id: 'SEG-23',
      reads: [],
      judge: ({ subject }) => judgement(subject === 'workspace1234' ? 'FAIL' : 'PASS'),
    };
    const ofSegment: readonly RollUp[] = [{ id: 'ACCT-17', derivedFrom: ['SEG-23'] }];
    const row = rowResult('ACCT-17', { checks: [check], rollUps: ofSegment, snapshot });
    expect(row.verdicts).toEqual({ [ACCOUNT]: 'FAIL' });
  });

  test('takes account of statements about its rows', () => {
    const attestations = statements(statement('accepted', 'VOICE-03'));
    expect(rowResult('FLEX-08', { checks, rollUps, attestations }).verdict).toBe('ACCEPTED');
  });
});

describe('a refused reading', () => {
  test('is reported once, with the rows that it leaves untested', () => {
    const failures = [{ failure: 'forbidden', status: 403, code: 20003, parents: [] }] as const;
    const above = { ...sipDomains, id: 'above' };
    const below = { ...sipDomains, id: 'below', parent: { endpoint: above, parameters: {} } };
    const checks: readonly Check[] = [
      { id: 'VOICE-06', reads: [above], judge: () => judgement('PASS') },
      { id: 'SEC-02', reads: [below], judge: () => judgement('PASS') },
    ];
    const refused = reading([], { failures });
    const account = accountSnapshot({ readings: { above: refused, below: refused } });
    const { summary, requirements } = judge(snapshotOf(account), NO_ATTESTATIONS, { checks });
    expect(summary.missing_permissions).toEqual([
      { endpoint: 'above', status: 403, accounts: [ACCOUNT], requirements: ['SEC-02', 'VOICE-06'] },
    ]);
    expect(requirements.find(({ id }) => id === 'SEC-02')?.verdict).toBe('ERROR');
  });
});

describe('a finding', () => {
  test('keeps its own id, whatever is said about it', () => {
    const said = (message: string) =>
      rowResult('SEC-02', {
        checks: [
          {
            id: 'SEC-02',
            reads: [],
            judge: () =>
              judgement(
                'FAIL',
                { resource: sidOf('PN'), field: 'voice_url', message },
                { resource: sidOf('PN'), field: 'sms_url', message },
                { resource: sidOf('FW'), field: 'definition', message, named: 'a.example.com' },
                { resource: sidOf('FW'), field: 'definition', message, named: 'b.example.com' },
                { resource: sidOf('FW'), field: 'definition', message },
                { resource: sidOf('FW'), field: 'definition', message },
              ),
          },
        ],
      }).findings.map(({ id }) => id);
    expect(said('one')).toEqual(said('another'));
    expect(new Set(said('one')).size).toBe(6);
    expect(said('one').every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });

  test('is dated by the first run that had it', () => {
    const checks = [finding('RT-09', 'REVIEW', [sidOf('ZH')])];
    const on = (taken_at: string, earlier?: AuditResult) =>
      judge({ ...snapshotOf(), taken_at }, undefined, {
        checks,
        earlier: earlier ? [earlier] : [],
      });
    const days = ['2026-10-01', '2026-10-08', '2026-10-15'].map((day) => `${day}T00:00:00.000Z`);
    const last = days.reduce<AuditResult | undefined>(
      (earlier, day) => on(day, earlier),
      undefined,
    );
    const found = last?.requirements.find(({ id }) => id === 'RT-09')?.findings[0];
    expect(found).toMatchObject({ first_seen: days[0], last_seen: days[2] });
  });
});

test('a roll-up does not fail for an account that may not have the product', () => {
  const readable = (subject: string, credentials: boolean) =>
    accountSnapshot({ subject, credentials, readings: { 'sip-domains': reading([{}]) } });
  const checks: readonly Check[] = [
    { id: 'VOICE-06', reads: [sipDomains], judge: () => judgement('FAIL') },
    { id: 'FRONT-01', reads: [usageRecords], judge: () => judgement('MANUAL') },
  ];
  const rollUps: readonly RollUp[] = [
    { id: 'FRONT-02', derivedFrom: ['VOICE-06'], appliesWith: 'FRONT-01' },
  ];
  const snapshot = snapshotOf(readable(ACCOUNT, true), readable(OTHER, false));
  expect(rowResult('FRONT-02', { checks, rollUps, snapshot }).verdicts).toEqual({
    [ACCOUNT]: 'FAIL',
    [OTHER]: 'NOT_TESTABLE',
  });
});

describe('what a row looked at', () => {
  test('is what it read, in each account', () => {
    const check: Check = { id: 'VOICE-06', reads: [sipDomains], judge: () => judgement('PASS') };
    const account = accountSnapshot({ readings: { 'sip-domains': reading([{}, {}]) } });
    expect(
      rowResult('VOICE-06', { checks: [check], snapshot: snapshotOf(account) }).population,
    ).toEqual([{ account: ACCOUNT, what: 'sip-domains', looked_at: 2, total: 2 }]);
  });

  test.each<[Verdict, Verdict]>([
    ['PASS', 'NOT_TESTABLE'],
    ['NOT_APPLICABLE', 'NOT_TESTABLE'],
    ['FAIL', 'FAIL'],
    ['WARN', 'WARN'],
  ])('turns %s into %s if only a part was read', (said, verdict) => {
    const check: Check = { id: 'VOICE-06', reads: [sipDomains], judge: () => judgement(said) };
    const cut = { ...reading([{}]), truncated: true };
    const snapshot = snapshotOf(accountSnapshot({ readings: { 'sip-domains': cut } }));
    const row = rowResult('VOICE-06', { checks: [check], snapshot });
    expect(row.verdict).toBe(verdict);
    expect(row.population).toMatchObject([{ looked_at: 1, total: null }]);
  });
});

describe('Segment, when nothing of it was read', () => {
  const of = (...answers: readonly AttestationAnswer[]) =>
    judge(snapshotOf(), statements(...answers.map((answer) => statement(answer, 'SEG-01'))));
  const verdictsOf = ({ requirements }: AuditResult) =>
    new Set(
      requirements
        .filter(({ product }) => product.startsWith('Segment'))
        .filter(({ id, verification }) => id !== 'SEG-01' && verification !== 'static')
        .map(({ verdict }) => verdict),
    );

  test('is asked about once', () => {
    const result = of();
    expect(result.requirements.find(({ id }) => id === 'SEG-01')?.verdict).toBe('MANUAL');
    expect(verdictsOf(result)).toEqual(new Set(['NOT_TESTABLE']));
  });

  test('stays open when a workspace was read, whatever the statement', () => {
    const workspace = accountSnapshot({ subject: 'workspace1', kind: 'workspace' });
    const { requirements } = judge(
      snapshotOf(accountSnapshot(), workspace),
      statements(statement('na', 'SEG-01')),
    );
    const row = requirements.find(({ id }) => id === 'SEG-01');
    expect(row?.verdict).toBe('MANUAL');
    expect(row?.findings[0]?.message).toContain('no Segment workspace, but this one was read');
  });

  test('does not apply when somebody states that there is no workspace', () => {
    expect(verdictsOf(of('na'))).toEqual(new Set(['NOT_APPLICABLE']));
  });

  test('is asked about row by row when there is one', () => {
    expect(verdictsOf(of('yes'))).toContain('MANUAL');
  });
});

describe('Flex in an account', () => {
  const flex = (subject: string) =>
    accountSnapshot({
      subject,
      readings: {
        [flexConfiguration.id]: reading([{ status: 'ok' }]),
        [usageRecords.id]: reading([]),
      },
    });
  const verdictsWith = (...accounts: readonly string[]) =>
    judge(
      snapshotOf(flex(ACCOUNT), flex(OTHER)),
      statements(...accounts.map((each) => statement('yes', 'ACCT-03', { accounts: [each] }))),
      { only: ['FLEX-01'] },
    ).requirements[0]?.verdicts;

  test('follows the account’s designation', () => {
    expect(verdictsWith()).toEqual({ [ACCOUNT]: 'MANUAL', [OTHER]: 'MANUAL' });
    expect(verdictsWith(ACCOUNT, OTHER)).toEqual({ [ACCOUNT]: 'ATTESTED', [OTHER]: 'ATTESTED' });
  });

  test('fails when the account is not on the list of designated accounts', () => {
    expect(verdictsWith(ACCOUNT)).toEqual({ [ACCOUNT]: 'ATTESTED', [OTHER]: 'FAIL' });
  });
});

describe('the workspace that a token opens', () => {
  const workspace = accountSnapshot({ subject: 'workspace1', kind: 'workspace' });
  const verdictWith = (...accounts: readonly string[]) =>
    judge(
      snapshotOf(accountSnapshot(), workspace),
      statements(...accounts.map((each) => statement('yes', 'SEG-04', { accounts: [each] }))),
      { only: ['SEG-04'] },
    ).requirements[0]?.verdict;

  test('waits for a statement, and is closed by one that names it', () => {
    expect(verdictWith()).toBe('MANUAL');
    expect(verdictWith('workspace1')).toBe('ATTESTED');
    expect(verdictWith('workspace1', 'workspace2')).toBe('ATTESTED');
  });

  test('fails when only others are named', () => {
    expect(verdictWith('workspace2')).toBe('FAIL');
  });
});
