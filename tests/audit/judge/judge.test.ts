import { describe, expect, test } from '@jest/globals';
import {
  type Attestation,
  type AttestationAnswer,
  type Attestations,
  NO_ATTESTATIONS,
} from '../../../src/audit/attestations/attestation';
import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { usageRecords } from '../../../src/audit/endpoints/account/usage-records';
import { flexConfiguration } from '../../../src/audit/endpoints/flex/flex-configuration';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import type { AccountView, AttestedAnswer, Check, RollUp } from '../../../src/audit/model/check';
import type { Cure } from '../../../src/audit/model/cure';
import {
  type Judgement,
  judgement,
  note,
  whenFound,
  worstOf,
} from '../../../src/audit/model/judgement';
import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';
import type { SubjectSnapshot } from '../../../src/audit/snapshot/snapshot';
import { ACCOUNT } from '../../support/audit/audited';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const OTHER = sidOf('AC', 'other');

/** A check that says the same of every account. */
function saying(id: RequirementId, verdict: Verdict): Check {
  return { id, reads: [], judge: () => judgement(verdict) };
}

function stated(answer: AttestationAnswer, row: RequirementId, changes: Partial<Attestation> = {}) {
  return {
    record: 1,
    row,
    accounts: 'all',
    resources: [],
    findings: [],
    answer,
    rationale: null,
    role: 'Privacy officer',
    attestedAt: '2026-11-01',
    expiresAt: '2026-12-01',
    evidence: [{ type: 'ticket', location: 'GRC-12', sha256: null }],
    inPhiScope: [],
    ...changes,
  } as const;
}

const statements = (...records: readonly Attestation[]): Attestations => ({
  records,
  unusable: [],
  labels: {},
  sha256: null,
  signer: null,
});

/** What is said of one row. */
function verdictOf(
  id: RequirementId,
  {
    checks = [],
    rollUps = [],
    attestations = NO_ATTESTATIONS,
    snapshot = snapshotOf(),
  }: {
    checks?: readonly Check[];
    rollUps?: readonly RollUp[];
    attestations?: Attestations;
    snapshot?: ReturnType<typeof snapshotOf>;
  },
) {
  const { requirements } = judge(snapshot, attestations, { checks, rollUps });
  const row = requirements.find((each) => each.id === id);
  if (row === undefined) throw new Error('no such row');
  return row;
}

describe('a result', () => {
  test('has every row in the order of the catalogue, and their conflicts', () => {
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

  test('has the rows that were asked for alone', () => {
    const { requirements, summary } = judge(snapshotOf(), NO_ATTESTATIONS, { only: ['SEC-02'] });
    expect(requirements.map(({ id }) => id)).toEqual(['SEC-02']);
    expect(summary.required.total).toBe(1);
  });
});

describe('a row without a check', () => {
  test.each<[RequirementId, Verdict, Cure, string]>([
    ['ACCT-01', 'MANUAL', 'statement', 'it takes a statement in hipaa-attestations.yaml'],
    ['ACCT-13', 'NOT_TESTABLE', 'statement', 'it takes a statement in hipaa-attestations.yaml'],
    [
      'SEG-20',
      'NOT_TESTABLE',
      'segment_token',
      'needs SEGMENT_TOKEN, or a statement of SEG-01: `na` where there is no Segment workspace',
    ],
  ])('%s is %s, waits for %s, and says why', (id, verdict, waits_for, message) => {
    const row = verdictOf(id, {});
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
    const row = verdictOf('SEC-02', { checks: [check], snapshot });
    expect(row.verdict).toBe('FAIL');
    expect(row.verdicts).toEqual({ [ACCOUNT]: 'PASS', [OTHER]: 'FAIL' });
    expect(row.findings.map(({ account }) => account)).toEqual([OTHER]);
  });

  test('that persons state is MANUAL where nothing could be read', () => {
    const checks = [saying('ACCT-02', 'NOT_TESTABLE')];
    expect(verdictOf('ACCT-02', { checks }).verdict).toBe('MANUAL');
  });

  test.each<[string, Verdict, boolean]>([
    ['proves a violation', 'FAIL', false],
    ['proves none', 'NOT_TESTABLE', true],
  ])('of which a part was not read is told by what was, where that %s', (_, verdict, secure) => {
    const never = { ...sipDomains, id: 'never-read' };
    const check: Check = {
      id: 'VOICE-06',
      reads: [sipDomains, never],
      judge: ({ items }) =>
        judgement(items(sipDomains).every((each) => each.secure) ? 'PASS' : 'FAIL'),
    };
    const account = accountSnapshot({ readings: { 'sip-domains': reading([{ secure }]) } });
    const row = verdictOf('VOICE-06', { checks: [check], snapshot: snapshotOf(account) });
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

  test('takes the worst verdict, through other roll-ups too, and names where it is from', () => {
    const row = verdictOf('FLEX-02', { checks, rollUps });
    expect(row.verdict).toBe('FAIL');
    expect(row.findings.map(({ message }) => message)).toEqual(['FAIL by FLEX-08']);
  });

  test('does not apply where its product is not in use', () => {
    const unused = [...checks, saying('FLEX-29', 'NOT_APPLICABLE')];
    expect(verdictOf('FLEX-02', { checks: unused, rollUps }).verdict).toBe('NOT_APPLICABLE');
  });

  test('that has a check as well takes the worse of both', () => {
    const both = [...checks, saying('FLEX-08', 'PASS')];
    expect(verdictOf('FLEX-08', { checks: both, rollUps }).verdict).toBe('FAIL');
  });

  test('that has a check as well does not apply either where its product is not in use', () => {
    const unused = [
      ...checks,
      saying('FLEX-29', 'NOT_APPLICABLE'),
      saying('FLEX-08', 'NOT_TESTABLE'),
    ];
    const applying: readonly RollUp[] = [
      { id: 'FLEX-08', derivedFrom: ['VOICE-03'], appliesWith: 'FLEX-29' },
    ];
    const row = verdictOf('FLEX-08', { checks: unused, rollUps: applying });
    expect(row.verdict).toBe('NOT_APPLICABLE');
    expect(row.findings.map(({ message }) => message)).toEqual([
      'the product is not in use, by FLEX-29',
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
    const row = verdictOf('ACCT-17', { checks: [check], rollUps: ofSegment, snapshot });
    expect(row.verdicts).toEqual({ [ACCOUNT]: 'FAIL' });
  });

  test('looks at what was stated of its rows', () => {
    const attestations = statements(stated('accepted', 'VOICE-03'));
    expect(verdictOf('FLEX-08', { checks, rollUps, attestations }).verdict).toBe('ACCEPTED');
  });
});

describe('a statement', () => {
  const outcomes = (answer: AttestationAnswer, id: RequirementId) =>
    Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        verdictOf(id, {
          checks: [saying(id, verdict)],
          attestations: statements(stated(answer, id)),
        }).verdict,
      ]),
    );
  const unchanged = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict]));
  const all = (verdict: Verdict, ...from: readonly Verdict[]) => ({
    ...unchanged,
    ...Object.fromEntries(from.map((each) => [each, verdict])),
  });
  const open = ['REVIEW', 'MANUAL', 'NOT_TESTABLE'] as const;

  test('that it holds closes what is open, and no violation and no failed reading', () => {
    expect(outcomes('yes', 'SEC-02')).toEqual(all('ATTESTED', ...open));
    expect(outcomes('na', 'SEC-02')).toEqual(all('ATTESTED', ...open));
  });

  test('of an exception closes violations too, and no failed reading', () => {
    expect(outcomes('accepted', 'SEC-02')).toEqual(all('ACCEPTED', 'FAIL', 'WARN', ...open));
  });

  test.each<[RequirementId, Verdict]>([
    ['SEC-02', 'FAIL'],
    ['SEC-08', 'WARN'],
    ['SMS-16', 'REVIEW'],
  ])('that it does not hold makes %s %s', (id, verdict) => {
    expect(outcomes('no', id)).toEqual(all(verdict, ...open));
  });

  test('is told with its days, before what was found', () => {
    const checks: readonly Check[] = [
      { id: 'SEC-02', reads: [], judge: () => judgement('FAIL', note('found')) },
    ];
    const attestations = statements(stated('accepted', 'SEC-02'));
    const { findings } = verdictOf('SEC-02', { checks, attestations });
    expect(findings.map(({ message }) => message)).toEqual([
      'accepted on 2026-11-01, until 2026-12-01, by record 1 of the attestations',
      'found',
    ]);
  });

  test('is told with who made it, and where its evidence lies', () => {
    const attestations = statements(stated('no', 'ACCT-01'));
    expect(verdictOf('ACCT-01', { attestations }).findings).toMatchObject([
      {
        account: ACCOUNT,
        resource: null,
        field: null,
        message:
          'stated not to hold on 2026-11-01, until 2026-12-01, by record 1 of the attestations',
        statement: {
          record: 1,
          answer: 'no',
          role: 'Privacy officer',
          attested_at: '2026-11-01',
          expires_at: '2026-12-01',
          evidence: [{ type: 'ticket', location: 'GRC-12', sha256: null }],
        },
      },
    ]);
  });

  test('counts for the accounts that it names', () => {
    const snapshot = snapshotOf(accountSnapshot(), accountSnapshot({ subject: OTHER }));
    const attestations = statements(stated('yes', 'ACCT-01', { accounts: [OTHER] }));
    const { verdicts } = verdictOf('ACCT-01', { snapshot, attestations });
    expect(verdicts).toEqual({ [ACCOUNT]: 'MANUAL', [OTHER]: 'ATTESTED' });
  });

  test('of each account makes an account fail that it leaves out', () => {
    const snapshot = snapshotOf(accountSnapshot(), accountSnapshot({ subject: OTHER }));
    const attestations = statements(stated('yes', 'ACCT-03', { accounts: [OTHER] }));
    const { verdicts } = verdictOf('ACCT-03', { snapshot, attestations });
    expect(verdicts).toEqual({ [ACCOUNT]: 'FAIL', [OTHER]: 'ATTESTED' });
  });

  test('gives way to a later one', () => {
    const later = stated('no', 'ACCT-01', { record: 2, attestedAt: '2026-11-02' });
    for (const records of [
      [stated('yes', 'ACCT-01'), later],
      [later, stated('yes', 'ACCT-01')],
    ]) {
      const attestations = statements(...records);
      expect(verdictOf('ACCT-01', { attestations }).verdict).toBe('FAIL');
    }
  });

  test('puts products into the scope of PHI', () => {
    const seen: boolean[] = [];
    const check: Check = {
      id: 'SMS-16',
      reads: [],
      judge: ({ inPhiScope }) => {
        seen.push(inPhiScope('WhatsApp'), inPhiScope('Verify outside the US'), inPhiScope('RCS'));
        return judgement('PASS');
      },
    };
    const inPhiScope = ['WhatsApp', 'Verify outside the US'];
    judge(snapshotOf(), statements(stated('yes', 'ACCT-11', { inPhiScope })), {
      checks: [check],
      rollUps: [],
    });
    expect(seen).toEqual([true, true, false]);
  });
});

describe('what a check is told of statements', () => {
  const X = sidOf('MG', 'x');

  /** What a check sees of the account, with these statements. */
  function told<Told>(ask: (account: AccountView) => Told, ...records: readonly Attestation[]) {
    const seen: Told[] = [];
    const judgeBy = (account: AccountView) => {
      seen.push(ask(account));
      return judgement('PASS');
    };
    judge(snapshotOf(), statements(...records), {
      only: ['SMS-16'],
      checks: [{ id: 'SMS-16', reads: [], judge: judgeBy }],
      rollUps: [],
    });
    return seen[0];
  }

  test('is the scope of PHI of every one in force, whatever each names', () => {
    const one = stated('yes', 'ACCT-11', { resources: ['WhatsApp'], inPhiScope: ['WhatsApp'] });
    const two = stated('yes', 'ACCT-11', {
      record: 2,
      resources: ['SendGrid'],
      inPhiScope: ['RCS'],
    });
    const gone = stated('yes', 'ACCT-11', {
      record: 3,
      expiresAt: '2026-11-21',
      inPhiScope: ['Autopilot'],
    });
    const scoped = (...records: readonly Attestation[]) =>
      told(
        ({ inPhiScope }) =>
          (['WhatsApp', 'RCS', 'SendGrid', 'Autopilot'] as const).filter((use) => inPhiScope(use)),
        ...records,
      );
    expect(scoped(one, two, gone)).toEqual(['WhatsApp', 'RCS']);
    expect(scoped(two, one, gone)).toEqual(['WhatsApp', 'RCS']);
  });

  const whole = (answer: AttestationAnswer) => stated(answer, 'SMS-04');
  const ofX = (answer: AttestationAnswer) =>
    stated(answer, 'SMS-04', { record: 2, attestedAt: '2026-11-02', resources: [X] });
  const ofFinding = stated('no', 'SMS-04', { record: 3, findings: ['0123456789abcdef'] });

  test.each<[string, AttestedAnswer | null, ...Attestation[]]>([
    ['what is stated of all of it', 'yes', whole('yes')],
    ['what is stated of all of it, and not of a part', 'yes', whole('yes'), ofX('no'), ofFinding],
    ['nothing, where a part is stated', null, ofX('yes')],
    ['nothing, where a part is stated not to hold', null, ofX('no'), ofFinding],
    ['nothing, where a part holds of what does not', null, whole('no'), ofX('yes')],
    ['that it does not hold, in no part', 'no', whole('no'), ofX('no')],
    ['nothing, of an exception', null, whole('accepted')],
  ])('is of another row %s', (_, answer, ...records) => {
    expect(told(({ attested }) => attested('SMS-04'), ...records)).toBe(answer);
  });
});

describe('a statement that is not in force', () => {
  test.each([
    ['attested_in_future', { attestedAt: '2026-11-23' }],
    ['expired', { expiresAt: '2026-11-21' }],
    ['out_of_scope', { accounts: [OTHER] }],
  ] as const)('counts for nothing, and is named: %s', (reason, changes) => {
    const attestations = statements(stated('yes', 'ACCT-01', changes));
    expect(verdictOf('ACCT-01', { attestations }).verdict).toBe('MANUAL');
    const { unusable_attestations } = judge(snapshotOf(), attestations).summary;
    expect(unusable_attestations).toMatchObject([{ record: 1, id: 'ACCT-01', reason }]);
  });

  test('counts on its last day', () => {
    const attestations = statements(stated('yes', 'ACCT-01', { expiresAt: '2026-11-22' }));
    expect(verdictOf('ACCT-01', { attestations }).verdict).toBe('ATTESTED');
  });

  test('is told of on its row, once it has expired', () => {
    const attestations = statements(stated('yes', 'ACCT-01', { expiresAt: '2026-11-21' }));
    expect(verdictOf('ACCT-01', { attestations }).findings[0]?.message).toBe(
      'the statement about it has expired',
    );
  });
});

describe('what was refused', () => {
  test('is told once, with the rows that it leaves untested', () => {
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

/** A check that finds these, each at a resource of its own. */
function finding(
  id: RequirementId,
  verdict: Verdict,
  resources: readonly string[],
  changes: Partial<Check> = {},
): Check {
  return {
    id,
    reads: [],
    judge: () =>
      judgement(
        verdict,
        ...resources.map((resource) => ({ resource, field: 'url', message: 'found' })),
      ),
    ...changes,
  };
}

describe('a statement about a resource', () => {
  const open = sidOf('PN', 'open');
  const known = sidOf('PN', 'known');

  test.each<[RequirementId, Verdict, AttestationAnswer, Verdict, Verdict]>([
    ['RT-09', 'REVIEW', 'yes', 'ATTESTED', 'REVIEW'],
    ['FLEX-17', 'REVIEW', 'na', 'ATTESTED', 'REVIEW'],
    ['SEG-27', 'MANUAL', 'yes', 'ATTESTED', 'MANUAL'],
    ['SEC-02', 'FAIL', 'accepted', 'ACCEPTED', 'FAIL'],
    ['SMS-10', 'WARN', 'accepted', 'ACCEPTED', 'WARN'],
  ])(
    'closes it for %s, which is %s, by %s, and hides no other',
    (id, verdict, answer, closed, left) => {
      const attestations = statements(stated(answer, id, { resources: [known] }));
      const of = (...resources: string[]) =>
        verdictOf(id, { checks: [finding(id, verdict, resources)], attestations });
      expect(of(known).verdict).toBe(closed);
      const both = of(known, open);
      expect(both.verdict).toBe(left);
      expect(both.findings.filter(({ statement }) => !statement)).toMatchObject([
        { resource: known, closed_by: 1 },
        { resource: open, verdict },
      ]);
      expect(both.findings.at(-1)).not.toHaveProperty('closed_by');
    },
  );

  test('that the run did not see is told by its place', () => {
    const checks = [finding('RT-09', 'REVIEW', [known])];
    const naming = stated('yes', 'RT-09', { resources: [known, ACCOUNT, 'misspelt'] });
    const { summary } = judge(snapshotOf(), statements(naming), { checks });
    expect(summary.unseen_resources).toEqual([{ record: 1, id: 'RT-09', resource: 3 }]);
  });

  test('that was read, and is in order, was seen', () => {
    const readings = { trunks: reading([{ sid: known, 'recording.mode': 'do-not-record' }]) };
    const naming = stated('yes', 'VOICE-08', { resources: [known] });
    const { summary } = judge(snapshotOf(accountSnapshot({ readings })), statements(naming));
    expect(summary.unseen_resources).toEqual([]);
  });

  test('takes its severity from it, and an exception does not', () => {
    const severities = (answer: AttestationAnswer) =>
      verdictOf('RT-09', {
        checks: [finding('RT-09', 'REVIEW', [known, open])],
        attestations: statements(stated(answer, 'RT-09', { resources: [known] })),
      }).findings.flatMap(({ severity }) => severity ?? []);
    expect(severities('yes')).toEqual(['info', 'high']);
    expect(severities('accepted')).toEqual(['high', 'high']);
  });

  test('never closes a violation by yes', () => {
    const attestations = statements(stated('yes', 'SEC-02', { resources: [known] }));
    const checks = [finding('SEC-02', 'FAIL', [known])];
    expect(verdictOf('SEC-02', { checks, attestations }).verdict).toBe('FAIL');
  });

  test('does not stand for what was not tested', () => {
    const attestations = statements(stated('yes', 'SEC-05', { resources: [known] }));
    const checks = [saying('SEC-05', 'NOT_TESTABLE')];
    expect(verdictOf('SEC-05', { checks, attestations }).verdict).toBe('NOT_TESTABLE');
  });

  test('names a finding by its id, too', () => {
    const checks = [finding('RT-09', 'REVIEW', [known, open])];
    const [first] = verdictOf('RT-09', { checks }).findings;
    const attestations = statements(stated('yes', 'RT-09', { findings: [first?.id ?? ''] }));
    const { verdict, findings } = verdictOf('RT-09', { checks, attestations });
    expect(verdict).toBe('REVIEW');
    expect(findings.flatMap(({ closed_by, resource }) => (closed_by ? [resource] : []))).toEqual([
      known,
    ]);
  });

  test('gives way to a later one about the same resource, and to no other', () => {
    const checks = [finding('RT-09', 'REVIEW', [known])];
    const later = (resource: string) =>
      stated('no', 'RT-09', { record: 2, attestedAt: '2026-11-02', resources: [resource] });
    const after = (resource: string) =>
      verdictOf('RT-09', {
        checks,
        attestations: statements(stated('yes', 'RT-09', { resources: [known] }), later(resource)),
      }).verdict;
    expect(after(open)).toBe('ATTESTED');
    expect(after(known)).not.toBe('ATTESTED');
  });
});

describe('what is left beside findings that a statement closes', () => {
  const known = sidOf('PN', 'known');
  const accepted = statements(stated('accepted', 'VOICE-06', { resources: [known] }));
  const whole = stated('yes', 'VOICE-06', { record: 2, attestedAt: '2026-10-30' });
  const unread = { ...sipDomains, id: 'other-domains' };
  const failures = [{ failure: 'server_error', status: 500, code: null, parents: [] }] as const;
  const at = { resource: known, field: 'secure', message: 'found' };

  /** The row of an account of which `readings` were made, and which has this at one resource. */
  const left = (
    said: Judgement,
    readings: SubjectSnapshot['readings'],
    { reads = [sipDomains], attestations = accepted, credentials = true } = {},
  ) =>
    verdictOf('VOICE-06', {
      checks: [{ id: 'VOICE-06', reads, judge: () => said }],
      attestations,
      snapshot: snapshotOf(accountSnapshot({ readings, credentials })),
    });

  test.each<Verdict>(['FAIL', 'WARN'])('is a reading that failed, beside %s', (verdict) => {
    const readings = {
      'sip-domains': reading([{ sid: known }]),
      'other-domains': reading([], { failures }),
    };
    const reads = [sipDomains, unread];
    const said = judgement(verdict, at);
    expect(left(said, readings, { reads }).verdict).toBe('ERROR');
    const attestations = statements(...accepted.records, whole);
    expect(left(said, readings, { reads, attestations }).verdict).toBe('ERROR');
  });

  test.each<Verdict>(['FAIL', 'REVIEW', 'WARN'])('is what was not read, beside %s', (verdict) => {
    const readings = { 'sip-domains': reading([{ sid: known }]) };
    const reads = [sipDomains, unread];
    const said = judgement(verdict, at);
    for (const credentials of [true, false]) {
      const row = left(said, readings, { reads, credentials });
      expect(row.verdict).toBe('NOT_TESTABLE');
    }
    const attestations = statements(...accepted.records, whole);
    expect(left(said, readings, { reads, attestations }).verdict).toBe('ACCEPTED');
  });

  test.each<Verdict>(['FAIL', 'REVIEW', 'WARN', 'MANUAL'])(
    'is the rest of a list that was cut, beside %s, and the report says so',
    (verdict) => {
      const cut = { 'sip-domains': reading([{ sid: known }], { truncated: true }) };
      const row = left(judgement(verdict, at), cut);
      expect(row.verdict).toBe('NOT_TESTABLE');
      const messages = row.findings.map(({ message }) => message);
      expect(messages).toContain('sip-domains: 1 were looked at, and there are more');
      expect(messages).toContain(
        'statements close what they name; the rest of the row is NOT_TESTABLE',
      );
      expect(new Set(row.findings.map(({ id }) => id)).size).toBe(row.findings.length);
      const all = { 'sip-domains': reading([{ sid: known }]) };
      expect(left(judgement(verdict, at), all).verdict).toBe('ACCEPTED');
    },
  );

  test.each<[Verdict, Verdict]>([
    ['PASS', 'ACCEPTED'],
    ['NOT_APPLICABLE', 'ACCEPTED'],
    ['NOT_TESTABLE', 'NOT_TESTABLE'],
    ['MANUAL', 'MANUAL'],
    ['WARN', 'WARN'],
  ])('is what the row says without them: of %s it is %s', (otherwise, verdict) => {
    const readings = { 'sip-domains': reading([{ sid: known }]) };
    const rest = judgement(otherwise, note('the rest'));
    expect(left(whenFound([at], 'FAIL', rest), readings).verdict).toBe(verdict);
    expect(left(worstOf([{ ...at, verdict: 'FAIL' }], rest), readings).verdict).toBe(verdict);
  });

  test('is what other resources show, though it is less grave', () => {
    const readings = { 'sip-domains': reading([{ sid: known }]) };
    const other = { ...at, resource: OTHER };
    const row = left(whenFound([at], 'FAIL', judgement('WARN', other)), readings);
    expect(row.verdict).toBe('WARN');
    expect(row.findings).toContainEqual(
      expect.objectContaining({ resource: OTHER, verdict: 'WARN' }),
    );
  });

  test('is a reading that failed, beside a violation of the account as a whole', () => {
    const readings = { 'sip-domains': reading([{}]), 'other-domains': reading([], { failures }) };
    const attestations = statements(stated('accepted', 'VOICE-06'));
    const options = { reads: [sipDomains, unread], attestations };
    expect(left(judgement('FAIL', note('found')), readings, options).verdict).toBe('ERROR');
  });

  test.each<[AttestationAnswer, Verdict]>([
    ['yes', 'FAIL'],
    ['accepted', 'ERROR'],
  ])(
    'is the failed reading of a row that a roll-up, stated by %s, is made of',
    (answer, verdict) => {
      const checks = [saying('VOICE-03', 'FAIL'), saying('SEC-02', 'ERROR')];
      const rollUps: readonly RollUp[] = [{ id: 'FLEX-08', derivedFrom: ['VOICE-03', 'SEC-02'] }];
      const attestations = statements(stated(answer, 'FLEX-08'));
      const row = verdictOf('FLEX-08', { checks, rollUps, attestations });
      expect(row.verdict).toBe(verdict);
    },
  );

  test('is what a roll-up takes from other rows', () => {
    const checks: readonly Check[] = [
      { id: 'VOICE-06', reads: [], judge: () => judgement('FAIL', at) },
      saying('SEC-02', 'ERROR'),
    ];
    const rollUps: readonly RollUp[] = [{ id: 'VOICE-06', derivedFrom: ['SEC-02'] }];
    expect(verdictOf('VOICE-06', { checks, rollUps, attestations: accepted }).verdict).toBe(
      'ERROR',
    );
  });
});

describe('a statement about a row as a whole', () => {
  const attestations = statements(stated('yes', 'RT-09'));

  /** The row after runs on these days, of which those named found nothing. */
  function after(days: readonly string[], clean: readonly string[] = []) {
    const last = days.reduce<AuditResult | undefined>((earlier, day) => {
      const found = clean.includes(day) ? [] : [sidOf('ZH')];
      const snapshot = { ...snapshotOf(), taken_at: `${day}T00:00:00.000Z` };
      const check = finding('RT-09', clean.includes(day) ? 'PASS' : 'REVIEW', found);
      return judge(snapshot, attestations, { checks: [check], earlier: earlier ? [earlier] : [] });
    }, undefined);
    return last?.requirements.find(({ id }) => id === 'RT-09');
  }

  test('closes what was found before it, and what may have been there', () => {
    expect(after(['2026-10-31', '2026-11-08'])?.verdict).toBe('ATTESTED');
    expect(after(['2026-11-08'])?.verdict).toBe('ATTESTED');
    expect(after(['2026-10-24', '2026-11-08'], ['2026-10-24'])?.verdict).toBe('ATTESTED');
  });

  test('closes nothing that came after it, in no later run either', () => {
    expect(after(['2026-11-01', '2026-11-08'], ['2026-11-01'])?.verdict).toBe('REVIEW');
    expect(after(['2026-11-01', '2026-11-08', '2026-11-15'], ['2026-11-01'])).toMatchObject({
      verdict: 'REVIEW',
      findings: [{ absent_at: '2026-11-01T00:00:00.000Z', first_seen: '2026-11-08T00:00:00.000Z' }],
    });
  });

  test('closes no finding of a row that asks for names', () => {
    const byName = [
      { ...finding('FLEX-17', 'REVIEW', [sidOf('FV')]), statedByName: true as const },
    ];
    const of = (resources: readonly string[]) =>
      verdictOf('FLEX-17', {
        checks: byName,
        attestations: statements(stated('yes', 'FLEX-17', { resources })),
      }).verdict;
    expect(of([])).toBe('REVIEW');
    expect(of([sidOf('FV')])).toBe('ATTESTED');
  });
});

describe('a finding', () => {
  test('keeps its id whatever is said of it, and each has its own', () => {
    const said = (message: string) =>
      verdictOf('SEC-02', {
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

  test('is known since the first of the runs that had it', () => {
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

test('a roll-up does not fail by an account of which nobody knows whether it has the product', () => {
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
  expect(verdictOf('FRONT-02', { checks, rollUps, snapshot }).verdicts).toEqual({
    [ACCOUNT]: 'FAIL',
    [OTHER]: 'NOT_TESTABLE',
  });
});

describe('what a row looked at', () => {
  test('is what it read, in each account', () => {
    const check: Check = { id: 'VOICE-06', reads: [sipDomains], judge: () => judgement('PASS') };
    const account = accountSnapshot({ readings: { 'sip-domains': reading([{}, {}]) } });
    expect(
      verdictOf('VOICE-06', { checks: [check], snapshot: snapshotOf(account) }).population,
    ).toEqual([{ account: ACCOUNT, what: 'sip-domains', looked_at: 2, total: 2 }]);
  });

  test.each<[Verdict, Verdict]>([
    ['PASS', 'NOT_TESTABLE'],
    ['NOT_APPLICABLE', 'NOT_TESTABLE'],
    ['FAIL', 'FAIL'],
    ['WARN', 'WARN'],
  ])('turns %s by a part of it into %s', (said, verdict) => {
    const check: Check = { id: 'VOICE-06', reads: [sipDomains], judge: () => judgement(said) };
    const cut = { ...reading([{}]), truncated: true };
    const snapshot = snapshotOf(accountSnapshot({ readings: { 'sip-domains': cut } }));
    const row = verdictOf('VOICE-06', { checks: [check], snapshot });
    expect(row.verdict).toBe(verdict);
    expect(row.population).toMatchObject([{ looked_at: 1, total: null }]);
  });
});

describe('Segment, of which nothing was read', () => {
  const of = (...answers: readonly AttestationAnswer[]) =>
    judge(snapshotOf(), statements(...answers.map((answer) => stated(answer, 'SEG-01'))));
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

  test('does not apply where somebody states that there is no workspace', () => {
    expect(verdictsOf(of('na'))).toEqual(new Set(['NOT_APPLICABLE']));
  });

  test('is asked about row by row where there is one', () => {
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
      statements(...accounts.map((each) => stated('yes', 'ACCT-03', { accounts: [each] }))),
      { only: ['FLEX-01'] },
    ).requirements[0]?.verdicts;

  test('follows the account’s designation', () => {
    expect(verdictsWith()).toEqual({ [ACCOUNT]: 'MANUAL', [OTHER]: 'MANUAL' });
    expect(verdictsWith(ACCOUNT, OTHER)).toEqual({ [ACCOUNT]: 'ATTESTED', [OTHER]: 'ATTESTED' });
  });

  test('fails where the account is not on the list of those that are designated', () => {
    expect(verdictsWith(ACCOUNT)).toEqual({ [ACCOUNT]: 'ATTESTED', [OTHER]: 'FAIL' });
  });
});

describe('the workspace that a token opens', () => {
  const workspace = accountSnapshot({ subject: 'workspace1', kind: 'workspace' });
  const verdictWith = (...accounts: readonly string[]) =>
    judge(
      snapshotOf(accountSnapshot(), workspace),
      statements(...accounts.map((each) => stated('yes', 'SEG-04', { accounts: [each] }))),
      { only: ['SEG-04'] },
    ).requirements[0]?.verdict;

  test('waits for a statement, and is closed by one that names it', () => {
    expect(verdictWith()).toBe('MANUAL');
    expect(verdictWith('workspace1')).toBe('ATTESTED');
    expect(verdictWith('workspace1', 'workspace2')).toBe('ATTESTED');
  });

  test('fails where only others are named', () => {
    expect(verdictWith('workspace2')).toBe('FAIL');
  });
});
