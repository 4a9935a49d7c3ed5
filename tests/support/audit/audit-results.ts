import { CATALOG } from '../../../src/audit/catalog/catalog';
import type { LEVELS, Requirement } from '../../../src/audit/catalog/requirement';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { requirementResult } from '../../../src/audit/judge/requirement-result';
import { withIds } from '../../../src/audit/judge/with-ids';
import type {
  AccountFinding,
  AuditResult,
  AuditSummary,
  RequirementResult,
} from '../../../src/audit/model/audit-result';
import { RESULT_VERSION } from '../../../src/audit/model/audit-result';
import type { Finding } from '../../../src/audit/model/finding';
import { type Judgement, judgement } from '../../../src/audit/model/judgement';
import { VERDICTS, type Verdict } from '../../../src/audit/model/verdict';
import { TOOL } from '../../../src/audit/snapshot/tool';
import { sidOf } from '../sids';

/** Three accounts with invented SIDs; one owns the others. */
export const ACCOUNTS = [sidOf('AC', 'clinic'), sidOf('AC', 'pharmacy'), sidOf('AC', 'sandbox')];

const TAKEN_AT = '2026-11-22T12:00:00.000Z';

type Run = Partial<
  Pick<
    AuditSummary,
    | 'partial'
    | 'accounts_without_credentials'
    | 'missing_permissions'
    | 'unusable_attestations'
    | 'expiring_attestations'
    | 'unseen_resources'
  > &
    Pick<AuditResult, 'account_labels'>
>;

/** The result of a run over these accounts with these verdicts. */
export function auditResult(
  accounts: readonly string[],
  judge: (row: Requirement, account: string) => Judgement,
  run: Run = {},
): AuditResult {
  const requirements = CATALOG.map((row) =>
    requirementResult(
      row,
      accounts.map((subject) => {
        const { verdict, findings } = judge(row, subject);
        return {
          subject,
          verdict,
          findings: withIds(row.id, subject, findings).map((finding) => ({
            ...finding,
            first_seen: TAKEN_AT,
          })),
          population: [{ what: 'resources', looked_at: 3, total: 3 }],
          cures: verdict === 'NOT_TESTABLE' ? ['credentials'] : [],
        };
      }),
      TAKEN_AT,
    ),
  );
  return {
    schema_version: RESULT_VERSION,
    generated_at: TAKEN_AT,
    accounts,
    account_labels: run.account_labels ?? {},
    summary: summaryOf(requirements, run),
    provenance: {
      tool: TOOL,
      catalog: { rows: CATALOG.length, sha256: 'ca'.repeat(32), documents: [] },
      api_descriptions: { name: '@twilio/cli-core', version: '9.0.0' },
      snapshot: { taken_at: TAKEN_AT, tool: TOOL, sha256: '5a'.repeat(32) },
      attestations: { sha256: 'a7'.repeat(32), signer: null },
      notices: [],
    },
    not_read: {
      accounts: (run.accounts_without_credentials ?? []).map((sid) => ({
        sid,
        status: 'active',
        why: 'no credentials of its own were given: little or nothing of it was read',
      })),
      regions: ['au1', 'ie1'],
    },
    requirements,
  };
}

/** A finding of only this run, with the test's changes. */
export function accountFinding(
  finding: Partial<AccountFinding> & Pick<AccountFinding, 'message'>,
): AccountFinding {
  return {
    id: '0'.repeat(16),
    account: ACCOUNTS[0] ?? '',
    resource: null,
    field: null,
    first_seen: TAKEN_AT,
    last_seen: TAKEN_AT,
    ...finding,
  };
}

/** The same result with some rows replaced, and the summary that follows. */
export function withRows(
  result: AuditResult,
  replace: (row: RequirementResult) => RequirementResult,
): AuditResult {
  const requirements = result.requirements.map(replace);
  return { ...result, requirements, summary: summaryOf(requirements, result.summary) };
}

/** A result with nothing wrong, and with every statement made. */
export function rightInEverything(): AuditResult {
  return auditResult(ACCOUNTS.slice(0, 1), ({ evidencePower, level }) => {
    if (level === 'not-eligible') return judgement('NOT_APPLICABLE');
    return judgement(evidencePower === 'decisive' ? 'PASS' : 'ATTESTED');
  });
}

/** Every row has the worst verdict that its level allows, and a finding. */
export function wrongInEverything(): AuditResult {
  return auditResult(ACCOUNTS.slice(0, 1), (row) => judgement(worstOf(row), findingOf(row)));
}

/**
 * Three accounts, every verdict, an interrupted run and credentials that open too little. Nothing
 * was read from the third account, which `accounts` can leave out.
 */
export function mixedAccounts(accounts: readonly string[] = ACCOUNTS): AuditResult {
  const [first = '', second = '', third = ''] = ACCOUNTS;
  return auditResult(
    accounts,
    (row, account) => {
      if (account === third) return judgement('NOT_TESTABLE', WITHOUT_CREDENTIALS);
      const verdict = MIXED_VERDICTS[row.id]?.[account === first ? 0 : 1] ?? usualVerdict(row);
      if (verdict === 'PASS' || verdict === 'NOT_APPLICABLE') return judgement(verdict);
      if (verdict === 'ATTESTED') return judgement(verdict, STATED);
      return judgement(verdict, findingOf(row, verdict));
    },
    {
      partial: accounts.includes(third),
      accounts_without_credentials: accounts.filter((account) => account === third),
      account_labels: { [first]: 'Clinic North' },
      missing_permissions: [
        {
          endpoint: 'trunks',
          status: 403,
          accounts: [first, second],
          requirements: ['VOICE-05', 'VOICE-08'],
        },
      ],
      unusable_attestations: [
        { record: 3, id: 'ACCT-01', reason: 'expired', problems: [] },
        { record: 9, id: null, reason: 'unknown_row', problems: [] },
        {
          record: 10,
          id: 'ACCT-02',
          reason: 'incomplete',
          problems: [{ field: 'attested_at', allowed: 'a day of the calendar' }],
        },
        { record: 11, id: 'ACCT-03', reason: 'blank', problems: [] },
      ],
      expiring_attestations: [{ record: 5, id: 'ACCT-16', expires_at: '2026-12-01' }],
      unseen_resources: [{ record: 4, id: 'VOICE-12', resource: 2 }],
    },
  );
}

function summaryOf(requirements: readonly RequirementResult[], run: Run): AuditSummary {
  const required = requirements.filter(({ level }) => level === 'required');
  const among = (verdicts: readonly Verdict[]) =>
    required.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    verdicts: countsOf(requirements),
    levels: {
      required: countsOf(required),
      recommended: countsOf(requirements.filter(({ level }) => level === 'recommended')),
      special: countsOf(requirements.filter(({ level }) => level === 'special')),
      'not-eligible': countsOf(requirements.filter(({ level }) => level === 'not-eligible')),
      info: countsOf(requirements.filter(({ level }) => level === 'info')),
    } satisfies Record<(typeof LEVELS)[number], unknown>,
    required: {
      total: required.length,
      decided_by_machine: among(['PASS', 'FAIL', 'WARN', 'NOT_APPLICABLE']),
      waiting_for_person: among(['MANUAL', 'REVIEW']),
      stated: among(['ATTESTED', 'ACCEPTED']),
      not_tested: among(['NOT_TESTABLE']),
      not_read: among(['ERROR']),
      cures: [],
    },
    partial: run.partial ?? false,
    accounts_without_credentials: run.accounts_without_credentials ?? [],
    missing_permissions: run.missing_permissions ?? [],
    unusable_attestations: run.unusable_attestations ?? [],
    expiring_attestations: run.expiring_attestations ?? [],
    unseen_resources: run.unseen_resources ?? [],
  };
}

function countsOf(requirements: readonly RequirementResult[]): Record<Verdict, number> {
  const counts = Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      requirements.filter((row) => row.verdict === verdict).length,
    ]),
  );
  return counts as Record<Verdict, number>;
}

function worstOf({ level }: Requirement): Verdict {
  switch (level) {
    case 'required':
      return 'FAIL';
    case 'not-eligible':
      return 'REVIEW';
    case 'special':
      return 'MANUAL';
    default:
      return 'WARN';
  }
}

function usualVerdict({ evidencePower, level, verification }: Requirement): Verdict {
  if (verification === 'segment') return 'NOT_APPLICABLE';
  if (level === 'not-eligible') return 'NOT_APPLICABLE';
  if (evidencePower === 'decisive') return 'PASS';
  return verification === 'attestation' ? 'ATTESTED' : 'MANUAL';
}

const WITHOUT_CREDENTIALS: Finding = {
  resource: null,
  field: null,
  message: 'no credentials for this subaccount: nothing was read',
};

const STATED: Finding = {
  resource: null,
  field: null,
  message: 'attested on 2026-11-01, until 2027-10-31, according to record 1 of the attestations',
  statement: {
    record: 1,
    answer: 'yes',
    rationale: 'Signed before the first call.',
    role: 'Privacy officer',
    attested_at: '2026-11-01',
    expires_at: '2027-10-31',
    evidence: [
      { type: 'ticket', location: 'GRC-17', sha256: null },
      { type: 'screenshot', location: 'grc/evidence/settings.png', sha256: '0f'.repeat(32) },
    ],
  },
};

/** By row, its verdicts in the first and the second account. */
const MIXED_VERDICTS: Partial<Record<RequirementId, readonly [Verdict, Verdict]>> = {
  'ACCT-01': ['ATTESTED', 'MANUAL'],
  'ACCT-12': ['REVIEW', 'REVIEW'],
  'SEC-02': ['FAIL', 'PASS'],
  'VOICE-01': ['WARN', 'NOT_APPLICABLE'],
  'VOICE-03': ['FAIL', 'NOT_TESTABLE'],
  'VOICE-05': ['ERROR', 'ERROR'],
  'VOICE-06': ['PASS', 'FAIL'],
  'VOICE-07': ['FAIL', 'ACCEPTED'],
  'VOICE-08': ['ERROR', 'ERROR'],
  'SMS-10': ['ACCEPTED', 'FAIL'],
  'SEC-04': ['FAIL', 'FAIL'],
  'VERIFY-05': ['WARN', 'WARN'],
};

const FINDINGS: Partial<Record<RequirementId, Finding>> = {
  'SEC-02': {
    resource: sidOf('PN', 'front desk'),
    field: 'voice_url',
    message: 'called over http: intake.example.com',
  },
  'VOICE-03': {
    resource: sidOf('RE', 'recording'),
    field: null,
    message: 'served without credentials (200)',
  },
  'VOICE-06': {
    resource: sidOf('SD', 'nurses'),
    field: 'secure',
    message: 'calls come in without TLS and SRTP',
  },
  'SMS-10': {
    resource: sidOf('MG', 'reminders'),
    field: 'inbound_method',
    message: 'called by GET',
  },
  'SEC-04': {
    resource: null,
    field: 'statusCallback',
    message: 'a URL with http: is given',
    place: { file: 'functions/remind patient.js', line: 41 },
  },
  'VOICE-07': {
    resource: null,
    field: null,
    message: 'a SIP address without TLS',
    place: { file: 'functions/dial-nurse.js', line: 12 },
  },
};

function findingOf({ id, verification, title }: Requirement, verdict?: Verdict): Finding {
  if (verdict === 'ERROR') {
    return {
      resource: null,
      field: null,
      message: 'trunking.twilio.com/v1/Trunks was not read: forbidden (403)',
    };
  }
  const known = FINDINGS[id];
  if (known !== undefined) return known;
  if (verification === 'static') {
    const place = { file: 'plugins/notes/src/Panel.tsx', line: 7 };
    return { resource: null, field: null, message: 'found in code', place };
  }
  const message = `not so: ${title.toLowerCase()}`;
  return { resource: verification === 'rest' ? sidOf('ZZ', id) : null, field: null, message };
}
