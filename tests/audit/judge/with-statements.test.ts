import { describe, expect, test } from '@jest/globals';
import type { Attestation, AttestationAnswer } from '../../../src/audit/attestations/attestation';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { sipDomains } from '../../../src/audit/endpoints/voice/sip-domains';
import { judge } from '../../../src/audit/judge/judge';
import type { AuditResult } from '../../../src/audit/model/audit-result';
import type { AccountView, AttestedAnswer, Check, RollUp } from '../../../src/audit/model/check';
import { note } from '../../../src/audit/model/finding';
import { type Judgement, judgement, whenFound, worstOf } from '../../../src/audit/model/judgement';
import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';
import type { SubjectSnapshot } from '../../../src/audit/snapshot/snapshot';
import { ACCOUNT } from '../../support/audit/audited';
import { finding, rowResult, saying, statement, statements } from '../../support/audit/judged-rows';
import { accountSnapshot, reading, snapshotOf } from '../../support/audit/snapshots';
import { sidOf } from '../../support/sids';

const OTHER = sidOf('AC', 'other');

describe('a statement', () => {
  const outcomes = (answer: AttestationAnswer, id: RequirementId) =>
    Object.fromEntries(
      VERDICTS.map((verdict) => [
        verdict,
        rowResult(id, {
          checks: [saying(id, verdict)],
          attestations: statements(statement(answer, id)),
        }).verdict,
      ]),
    );
  const unchanged = Object.fromEntries(VERDICTS.map((verdict) => [verdict, verdict]));
  const all = (verdict: Verdict, ...from: readonly Verdict[]) => ({
    ...unchanged,
    ...Object.fromEntries(from.map((each) => [each, verdict])),
  });
  const open = ['REVIEW', 'MANUAL', 'NOT_TESTABLE'] as const;

  test('that it holds closes what is open, but no violation and no failed reading', () => {
    expect(outcomes('yes', 'SEC-02')).toEqual(all('ATTESTED', ...open));
    expect(outcomes('na', 'SEC-02')).toEqual(all('ATTESTED', ...open));
  });

  test('of an exception closes violations too, but no failed reading', () => {
    expect(outcomes('accepted', 'SEC-02')).toEqual(all('ACCEPTED', 'FAIL', 'WARN', ...open));
  });

  test.each<[RequirementId, Verdict]>([
    ['SEC-02', 'FAIL'],
    ['SEC-08', 'WARN'],
    ['SMS-16', 'REVIEW'],
  ])('that it does not hold makes %s %s', (id, verdict) => {
    expect(outcomes('no', id)).toEqual(all(verdict, ...open));
  });

  test.each<Verdict>(['PASS', 'NOT_APPLICABLE'])(
    'that denies what is %s is reported',
    (verdict) => {
      const said = (answer: AttestationAnswer) =>
        rowResult('SEC-02', {
          checks: [saying('SEC-02', verdict)],
          attestations: statements(statement(answer, 'SEC-02')),
        }).findings.flatMap(({ statement }) => statement?.answer ?? []);
      expect(said('no')).toEqual(['no']);
      expect(said('yes')).toEqual([]);
    },
  );

  test('is shown with its days, before the findings', () => {
    const checks: readonly Check[] = [
      { id: 'SEC-02', reads: [], judge: () => judgement('FAIL', note('found')) },
    ];
    const attestations = statements(statement('accepted', 'SEC-02'));
    const { findings } = rowResult('SEC-02', { checks, attestations });
    expect(findings.map(({ message }) => message)).toEqual([
      'accepted on 2026-11-01, until 2026-12-01, according to record 1 of the attestations',
      'found',
    ]);
  });

  test('is shown with its author and the place of its evidence', () => {
    const attestations = statements(statement('no', 'ACCT-01'));
    expect(rowResult('ACCT-01', { attestations }).findings).toMatchObject([
      {
        account: ACCOUNT,
        resource: null,
        field: null,
        message:
          'stated not to hold on 2026-11-01, until 2026-12-01, according to record 1 of the attestations',
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
    const attestations = statements(statement('yes', 'ACCT-01', { accounts: [OTHER] }));
    const { verdicts } = rowResult('ACCT-01', { snapshot, attestations });
    expect(verdicts).toEqual({ [ACCOUNT]: 'MANUAL', [OTHER]: 'ATTESTED' });
  });

  test('about each account makes an account that it leaves out fail', () => {
    const snapshot = snapshotOf(accountSnapshot(), accountSnapshot({ subject: OTHER }));
    const attestations = statements(statement('yes', 'ACCT-03', { accounts: [OTHER] }));
    const { verdicts } = rowResult('ACCT-03', { snapshot, attestations });
    expect(verdicts).toEqual({ [ACCOUNT]: 'FAIL', [OTHER]: 'ATTESTED' });
  });

  test('gives way to a later one', () => {
    const later = statement('no', 'ACCT-01', { record: 2, attestedAt: '2026-11-02' });
    for (const records of [
      [statement('yes', 'ACCT-01'), later],
      [later, statement('yes', 'ACCT-01')],
    ]) {
      const attestations = statements(...records);
      expect(rowResult('ACCT-01', { attestations }).verdict).toBe('FAIL');
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
    judge(snapshotOf(), statements(statement('yes', 'ACCT-11', { inPhiScope })), {
      checks: [check],
      rollUps: [],
    });
    expect(seen).toEqual([true, true, false]);
  });
});

describe('what a check learns from statements', () => {
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

  test('is the scope of PHI of every statement in force, whatever each names', () => {
    const one = statement('yes', 'ACCT-11', { resources: ['WhatsApp'], inPhiScope: ['WhatsApp'] });
    const two = statement('yes', 'ACCT-11', {
      record: 2,
      resources: ['SendGrid'],
      inPhiScope: ['RCS'],
    });
    const gone = statement('yes', 'ACCT-11', {
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

  const whole = (answer: AttestationAnswer) => statement(answer, 'SMS-04');
  const ofX = (answer: AttestationAnswer) =>
    statement(answer, 'SMS-04', { record: 2, attestedAt: '2026-11-02', resources: [X] });
  const ofFinding = statement('no', 'SMS-04', { record: 3, findings: ['0123456789abcdef'] });

  test.each<[string, AttestedAnswer | null, ...Attestation[]]>([
    ['what is stated of all of it', 'yes', whole('yes')],
    ['what is stated of all of it, and not of a part', 'yes', whole('yes'), ofX('no'), ofFinding],
    ['nothing, if a part is stated', null, ofX('yes')],
    ['nothing, if a part is stated not to hold', null, ofX('no'), ofFinding],
    ['nothing, if a part holds of what does not', null, whole('no'), ofX('yes')],
    ['that it does not hold, in no part', 'no', whole('no'), ofX('no')],
    ['nothing, of an exception', null, whole('accepted')],
  ])('is, about another row, %s', (_, answer, ...records) => {
    expect(told(({ attested }) => attested('SMS-04'), ...records)).toBe(answer);
  });
});

describe('a statement that is not in force', () => {
  test.each([
    ['attested_in_future', { attestedAt: '2026-11-23' }],
    ['expired', { expiresAt: '2026-11-21' }],
    ['out_of_scope', { accounts: [OTHER] }],
  ] as const)('counts for nothing, and is named: %s', (reason, changes) => {
    const attestations = statements(statement('yes', 'ACCT-01', changes));
    expect(rowResult('ACCT-01', { attestations }).verdict).toBe('MANUAL');
    const { unusable_attestations } = judge(snapshotOf(), attestations).summary;
    expect(unusable_attestations).toMatchObject([{ record: 1, id: 'ACCT-01', reason }]);
  });

  test('counts on its last day', () => {
    const attestations = statements(statement('yes', 'ACCT-01', { expiresAt: '2026-11-22' }));
    expect(rowResult('ACCT-01', { attestations }).verdict).toBe('ATTESTED');
  });

  test('is mentioned in its row once it has expired', () => {
    const attestations = statements(statement('yes', 'ACCT-01', { expiresAt: '2026-11-21' }));
    expect(rowResult('ACCT-01', { attestations }).findings[0]?.message).toBe(
      'the statement about it has expired',
    );
  });
});

describe('a statement that a later one has taken back', () => {
  const number = sidOf('PN');
  const verdict = (...records: readonly Attestation[]) =>
    rowResult('SEC-02', {
      checks: [finding('SEC-02', 'REVIEW', [number])],
      attestations: statements(...records),
    }).verdict;
  const later = { record: 2, attestedAt: '2026-11-02', expiresAt: '2026-11-20' };

  test.each(['no', 'accepted'] as const)(
    'is not in force again once the later one expires: %s',
    (answer) => {
      expect(verdict(statement('yes', 'SEC-02'), statement(answer, 'SEC-02', later))).toBe(
        'REVIEW',
      );
      const ofNumber = { resources: [number] };
      expect(
        verdict(
          statement('na', 'SEC-02', ofNumber),
          statement(answer, 'SEC-02', { ...later, ...ofNumber }),
        ),
      ).toBe('REVIEW');
    },
  );

  test('is an earlier one with no wider scope that says that the row holds', () => {
    const denied = statement('no', 'SEC-02', { ...later, resources: [number] });
    expect(verdict(statement('yes', 'SEC-02'), denied)).toBe('ATTESTED');
    const renewed = statement('yes', 'SEC-02', { attestedAt: '2026-11-21' });
    expect(verdict(renewed, statement('no', 'SEC-02', later))).toBe('ATTESTED');
    expect(verdict(statement('yes', 'SEC-02'), statement('yes', 'SEC-02', later))).toBe('ATTESTED');
  });
});

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
      const attestations = statements(statement(answer, id, { resources: [known] }));
      const of = (...resources: string[]) =>
        rowResult(id, { checks: [finding(id, verdict, resources)], attestations });
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

  test('that the run did not see is reported by its place', () => {
    const checks = [finding('RT-09', 'REVIEW', [known])];
    const naming = statement('yes', 'RT-09', { resources: [known, ACCOUNT, 'misspelt'] });
    const { summary } = judge(snapshotOf(), statements(naming), { checks });
    expect(summary.unseen_resources).toEqual([{ record: 1, id: 'RT-09', resource: 3 }]);
  });

  test('that was read and is in order counts as seen', () => {
    const readings = { trunks: reading([{ sid: known, 'recording.mode': 'do-not-record' }]) };
    const naming = statement('yes', 'VOICE-08', { resources: [known] });
    const { summary } = judge(snapshotOf(accountSnapshot({ readings })), statements(naming));
    expect(summary.unseen_resources).toEqual([]);
  });

  test('lowers its severity, and an exception does not', () => {
    const severities = (answer: AttestationAnswer) =>
      rowResult('RT-09', {
        checks: [finding('RT-09', 'REVIEW', [known, open])],
        attestations: statements(statement(answer, 'RT-09', { resources: [known] })),
      }).findings.flatMap(({ severity }) => severity ?? []);
    expect(severities('yes')).toEqual(['info', 'high']);
    expect(severities('accepted')).toEqual(['high', 'high']);
  });

  test('never closes a violation with yes', () => {
    const attestations = statements(statement('yes', 'SEC-02', { resources: [known] }));
    const checks = [finding('SEC-02', 'FAIL', [known])];
    expect(rowResult('SEC-02', { checks, attestations }).verdict).toBe('FAIL');
  });

  test('does not replace a missing test', () => {
    const attestations = statements(statement('yes', 'SEC-05', { resources: [known] }));
    const checks = [saying('SEC-05', 'NOT_TESTABLE')];
    expect(rowResult('SEC-05', { checks, attestations }).verdict).toBe('NOT_TESTABLE');
  });

  test('may name a finding by its id', () => {
    const checks = [finding('RT-09', 'REVIEW', [known, open])];
    const [first] = rowResult('RT-09', { checks }).findings;
    const attestations = statements(statement('yes', 'RT-09', { findings: [first?.id ?? ''] }));
    const { verdict, findings } = rowResult('RT-09', { checks, attestations });
    expect(verdict).toBe('REVIEW');
    expect(findings.flatMap(({ closed_by, resource }) => (closed_by ? [resource] : []))).toEqual([
      known,
    ]);
  });

  test('gives way to a later one about the same resource, and to no other', () => {
    const checks = [finding('RT-09', 'REVIEW', [known])];
    const later = (resource: string) =>
      statement('no', 'RT-09', { record: 2, attestedAt: '2026-11-02', resources: [resource] });
    const after = (resource: string) =>
      rowResult('RT-09', {
        checks,
        attestations: statements(
          statement('yes', 'RT-09', { resources: [known] }),
          later(resource),
        ),
      }).verdict;
    expect(after(open)).toBe('ATTESTED');
    expect(after(known)).not.toBe('ATTESTED');
  });
});

describe('what is left besides findings that a statement closes', () => {
  const known = sidOf('PN', 'known');
  const accepted = statements(statement('accepted', 'VOICE-06', { resources: [known] }));
  const whole = statement('yes', 'VOICE-06', { record: 2, attestedAt: '2026-10-30' });
  const unread = { ...sipDomains, id: 'other-domains' };
  const failures = [{ failure: 'server_error', status: 500, code: null, parents: [] }] as const;
  const at = { resource: known, field: 'secure', message: 'found' };

  /** The row of an account with these `readings`, and this verdict on one resource. */
  const left = (
    said: Judgement,
    readings: SubjectSnapshot['readings'],
    { reads = [sipDomains], attestations = accepted, credentials = true } = {},
  ) =>
    rowResult('VOICE-06', {
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
      expect(messages).toContain('sip-domains: 1 were read, and there are more');
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
  ])('is the verdict of the row without them: for %s it is %s', (otherwise, verdict) => {
    const readings = { 'sip-domains': reading([{ sid: known }]) };
    const rest = judgement(otherwise, note('the rest'));
    expect(left(whenFound([at], 'FAIL', rest), readings).verdict).toBe(verdict);
    expect(left(worstOf([{ ...at, verdict: 'FAIL' }], rest), readings).verdict).toBe(verdict);
  });

  test('is what other resources show, even if less grave', () => {
    const readings = { 'sip-domains': reading([{ sid: known }]) };
    const other = { ...at, resource: OTHER };
    const row = left(whenFound([at], 'FAIL', judgement('WARN', other)), readings);
    expect(row.verdict).toBe('WARN');
    expect(row.findings).toContainEqual(
      expect.objectContaining({ resource: OTHER, verdict: 'WARN' }),
    );
  });

  test('is a reading that failed, beside a violation of the whole account', () => {
    const readings = { 'sip-domains': reading([{}]), 'other-domains': reading([], { failures }) };
    const attestations = statements(statement('accepted', 'VOICE-06'));
    const options = { reads: [sipDomains, unread], attestations };
    expect(left(judgement('FAIL', note('found')), readings, options).verdict).toBe('ERROR');
  });

  test.each<[AttestationAnswer, Verdict]>([
    ['yes', 'FAIL'],
    ['accepted', 'ERROR'],
  ])('is the failed reading of a row in a roll-up that is stated by %s', (answer, verdict) => {
    const checks = [saying('VOICE-03', 'FAIL'), saying('SEC-02', 'ERROR')];
    const rollUps: readonly RollUp[] = [{ id: 'FLEX-08', derivedFrom: ['VOICE-03', 'SEC-02'] }];
    const attestations = statements(statement(answer, 'FLEX-08'));
    const row = rowResult('FLEX-08', { checks, rollUps, attestations });
    expect(row.verdict).toBe(verdict);
  });

  test('is what a roll-up takes from other rows', () => {
    const checks: readonly Check[] = [
      { id: 'VOICE-06', reads: [], judge: () => judgement('FAIL', at) },
      saying('SEC-02', 'ERROR'),
    ];
    const rollUps: readonly RollUp[] = [{ id: 'VOICE-06', derivedFrom: ['SEC-02'] }];
    expect(rowResult('VOICE-06', { checks, rollUps, attestations: accepted }).verdict).toBe(
      'ERROR',
    );
  });
});

describe('a statement about a whole row', () => {
  const attestations = statements(statement('yes', 'RT-09'));

  /** The row after runs on these days, some of which found nothing. */
  function after(days: readonly string[], clean: readonly string[] = []) {
    const last = days.reduce<AuditResult | undefined>((earlier, day) => {
      const found = clean.includes(day) ? [] : [sidOf('ZH')];
      const snapshot = { ...snapshotOf(), taken_at: `${day}T00:00:00.000Z` };
      const check = finding('RT-09', clean.includes(day) ? 'PASS' : 'REVIEW', found);
      return judge(snapshot, attestations, { checks: [check], earlier: earlier ? [earlier] : [] });
    }, undefined);
    return last?.requirements.find(({ id }) => id === 'RT-09');
  }

  test('closes what was found before it, or may have been there', () => {
    expect(after(['2026-10-31', '2026-11-08'])?.verdict).toBe('ATTESTED');
    expect(after(['2026-11-08'])?.verdict).toBe('ATTESTED');
    expect(after(['2026-10-24', '2026-11-08'], ['2026-10-24'])?.verdict).toBe('ATTESTED');
  });

  test('closes nothing that came after it, even in later runs', () => {
    expect(after(['2026-11-01', '2026-11-08'], ['2026-11-01'])?.verdict).toBe('REVIEW');
    expect(after(['2026-11-01', '2026-11-08', '2026-11-15'], ['2026-11-01'])).toMatchObject({
      verdict: 'REVIEW',
      findings: [{ absent_at: '2026-11-01T00:00:00.000Z', first_seen: '2026-11-08T00:00:00.000Z' }],
    });
  });

  test('closes no finding of a row that requires names', () => {
    const byName = [
      { ...finding('FLEX-17', 'REVIEW', [sidOf('FV')]), statedByName: true as const },
    ];
    const of = (resources: readonly string[]) =>
      rowResult('FLEX-17', {
        checks: byName,
        attestations: statements(statement('yes', 'FLEX-17', { resources })),
      }).verdict;
    expect(of([])).toBe('REVIEW');
    expect(of([sidOf('FV')])).toBe('ATTESTED');
  });
});
