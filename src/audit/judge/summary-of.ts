import { dayOf } from '../../terminal/day';
import type { Attestation } from '../attestations/attestation';
import type { StandingAttestations } from '../attestations/standing-attestations';
import { expiresSoon } from '../attestations/validity';
import { LEVELS } from '../catalog/requirement';
import { REQUIREMENT_IDS, type RequirementId } from '../catalog/requirement-id';
import { endpointsOf } from '../checks/endpoints-of';
import type { AuditSummary, RequirementResult } from '../model/audit-result';
import type { Check } from '../model/check';
import { CURES } from '../model/cure';
import { STATED_VERDICTS, VERDICTS, type Verdict } from '../model/verdict';
import { type AnyEndpoint, isApiEndpoint } from '../snapshot/endpoint';
import type { Snapshot, SubjectSnapshot } from '../snapshot/snapshot';
import { unseenResources } from './unseen-resources';

const BY_MACHINE: readonly Verdict[] = ['PASS', 'FAIL', 'WARN', 'NOT_APPLICABLE'];
const BY_PERSON: readonly Verdict[] = ['MANUAL', 'REVIEW'];

/** Counts the rows, and lists what the run could not see. */
export function summaryOf(
  snapshot: Snapshot,
  requirements: readonly RequirementResult[],
  checks: readonly Check[],
  { all, unusable }: StandingAttestations,
): AuditSummary {
  const required = requirements.filter(({ level }) => level === 'required');
  const among = (verdicts: readonly Verdict[]) =>
    required.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const judged = new Set(requirements.map(({ id }) => id));
  return {
    verdicts: counts(requirements),
    levels: fromEntries(
      LEVELS.map((level) => [level, counts(requirements.filter((each) => each.level === level))]),
    ),
    required: {
      total: required.length,
      decided_by_machine: among(BY_MACHINE),
      waiting_for_person: among(BY_PERSON),
      stated: among(STATED_VERDICTS),
      not_tested: among(['NOT_TESTABLE']),
      not_read: among(['ERROR']),
      cures: curesOf(required),
    },
    partial: snapshot.partial,
    accounts_without_credentials: snapshot.accounts
      .filter(({ credentials }) => !credentials)
      .map(({ subject }) => subject),
    missing_permissions: missingPermissions(
      snapshot,
      checks.filter(({ id }) => judged.has(id)),
    ),
    // Problems of statements about rows that were not requested are not news.
    unusable_attestations: unusable.filter(({ id }) => id === null || judged.has(id)),
    expiring_attestations: expiring(all, snapshot).filter(({ id }) => judged.has(id)),
    unseen_resources: unseenResources(all, snapshot, requirements),
  };
}

function expiring(
  standing: readonly Attestation[],
  { taken_at }: Snapshot,
): AuditSummary['expiring_attestations'] {
  const today = dayOf(new Date(taken_at));
  return standing
    .filter((each) => expiresSoon(each, today))
    .map(({ record, row, expiresAt }) => ({ record, id: row, expires_at: expiresAt }));
}

function curesOf(required: readonly RequirementResult[]): AuditSummary['required']['cures'] {
  const untested = required.filter(({ verdict }) => verdict === 'NOT_TESTABLE');
  return CURES.flatMap((cure) => {
    const rows = untested.filter(({ cures }) => cures.includes(cure)).length;
    return rows === 0 ? [] : [{ cure, rows }];
  });
}

function counts(requirements: readonly RequirementResult[]): Readonly<Record<Verdict, number>> {
  return fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      requirements.filter((each) => each.verdict === verdict).length,
    ]),
  );
}

/** The endpoints that answered 401 or 403, and the rows that needed them. */
function missingPermissions(
  snapshot: Snapshot,
  checks: readonly Check[],
): AuditSummary['missing_permissions'] {
  const probe = snapshot.accounts.some((account) => wasProbed(account, checks));
  return endpointsOf(checks, { optIn: true, probe }).flatMap((endpoint) =>
    [401, 403].flatMap((status) => {
      const accounts = snapshot.accounts
        .filter(({ readings }) => isRefused(readings[endpoint.id]?.failures, status))
        // Dependent resources and probes were not requested if what they need was refused.
        .filter(({ readings }) => {
          return !above(endpoint).some(({ id }) => isRefused(readings[id]?.failures, status));
        })
        .map(({ subject }) => subject);
      if (accounts.length === 0) return [];
      return [
        { endpoint: endpoint.id, status, accounts, requirements: rowsOf(endpoint, checks, probe) },
      ];
    }),
  );
}

function above(endpoint: AnyEndpoint): readonly AnyEndpoint[] {
  if (endpoint.from === 'probe') return endpoint.needs;
  return isApiEndpoint(endpoint) && endpoint.parent ? [endpoint.parent.endpoint] : [];
}

function isRefused(
  failures: readonly { readonly status: number | null }[] | undefined,
  status: number,
): boolean {
  return failures?.some((each) => each.status === status) ?? false;
}

/** If nothing was probed, what a probe would have needed leaves no row untested. */
function wasProbed({ readings }: SubjectSnapshot, checks: readonly Check[]): boolean {
  return checks
    .flatMap(({ reads }) => reads)
    .some(({ id, from }) => from === 'probe' && readings[id] !== undefined);
}

/** The rows that read the endpoint, or what depends on it, in the catalogue's order. */
function rowsOf(
  endpoint: AnyEndpoint,
  checks: readonly Check[],
  probe: boolean,
): readonly RequirementId[] {
  return checks
    .filter((check) =>
      endpointsOf([check], { optIn: true, probe }).some(({ id }) => id === endpoint.id),
    )
    .map(({ id }) => id)
    .sort((a, b) => REQUIREMENT_IDS.indexOf(a) - REQUIREMENT_IDS.indexOf(b));
}

function fromEntries<Key extends string, Value>(
  entries: readonly (readonly [Key, Value])[],
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(entries) as Record<Key, Value>;
}
