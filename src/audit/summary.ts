import type { UnusableAttestation } from './attestations/attestation';
import type { AuditSummary, RequirementResult } from './audit-result';
import { LEVELS } from './catalog/requirement';
import type { RequirementId } from './catalog/requirement-id';
import type { Check } from './check';
import { endpointsOf } from './endpoints-of';
import type { AnyEndpoint } from './snapshot/endpoint';
import type { Snapshot } from './snapshot/snapshot';
import { VERDICTS, type Verdict } from './verdict';

const BY_MACHINE: readonly Verdict[] = ['PASS', 'FAIL', 'WARN', 'NOT_APPLICABLE'];
const BY_PERSON: readonly Verdict[] = ['MANUAL', 'REVIEW'];

/** Counts the rows, and lists what the run could not see. */
export function summaryOf(
  snapshot: Snapshot,
  requirements: readonly RequirementResult[],
  checks: readonly Check[],
  unusable: readonly UnusableAttestation[],
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
    },
    partial: snapshot.partial,
    accounts_without_credentials: snapshot.accounts
      .filter(({ credentials }) => !credentials)
      .map(({ accountSid }) => accountSid),
    missing_permissions: missingPermissions(
      snapshot,
      checks.filter(({ id }) => judged.has(id)),
    ),
    unusable_attestations: unusable,
  };
}

function counts(requirements: readonly RequirementResult[]): Readonly<Record<Verdict, number>> {
  return fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      requirements.filter((each) => each.verdict === verdict).length,
    ]),
  );
}

/** What was answered 401 or 403, and the rows that would have needed it. */
function missingPermissions(
  snapshot: Snapshot,
  checks: readonly Check[],
): AuditSummary['missing_permissions'] {
  return endpointsOf(checks, { optIn: true }).flatMap((endpoint) =>
    [401, 403].flatMap((status) => {
      const accounts = snapshot.accounts
        .filter(({ readings }) => isRefused(readings[endpoint.id]?.failures, status))
        // A dependent resource was not asked for where its parent was refused.
        .filter(({ readings }) => {
          const above = endpoint.parent && readings[endpoint.parent.endpoint.id]?.failures;
          return !isRefused(above, status);
        })
        .map(({ accountSid }) => accountSid);
      if (accounts.length === 0) return [];
      return [{ endpoint: endpoint.id, status, accounts, requirements: rowsOf(endpoint, checks) }];
    }),
  );
}

function isRefused(
  failures: readonly { readonly status: number | null }[] | undefined,
  status: number,
): boolean {
  return failures?.some((each) => each.status === status) ?? false;
}

/** The rows that read the endpoint, or what depends on it. */
function rowsOf(endpoint: AnyEndpoint, checks: readonly Check[]): readonly RequirementId[] {
  return checks
    .filter((check) => endpointsOf([check], { optIn: true }).some(({ id }) => id === endpoint.id))
    .map(({ id }) => id);
}

function fromEntries<Key extends string, Value>(
  entries: readonly (readonly [Key, Value])[],
): Readonly<Record<Key, Value>> {
  return Object.fromEntries(entries) as Record<Key, Value>;
}
