import { parseAttestations } from '../../../src/audit/attestations/parse-attestations';
import { ROWS_BY_ACCOUNT } from '../../../src/audit/attestations/statement-rules';
import { findRequirement } from '../../../src/audit/catalog/find-requirement';
import type { RequirementId } from '../../../src/audit/catalog/requirement-id';
import { SOURCE_DOCUMENTS } from '../../../src/audit/catalog/source-documents';
import { CHECKS } from '../../../src/audit/checks/all-checks';
import { judge } from '../../../src/audit/judge/judge';
import { isOfSegment } from '../../../src/audit/judge/segment-gate';
import type { RequirementResult } from '../../../src/audit/model/audit-result';
import type { Verdict } from '../../../src/audit/model/verdict';
import type { AnyEndpoint } from '../../../src/audit/snapshot/endpoint';
import type { SubjectSnapshot } from '../../../src/audit/snapshot/snapshot';
import { ACCOUNT } from './audited';
import { type Given, OTHER_ACCOUNT, type StatementGiven, WORKSPACE } from './rule-case';
import { accountSnapshot, reading, snapshotOf } from './snapshots';

/** Everything that needs no option was read, and nothing was there. */
const NOTHING = [...new Set(CHECKS.flatMap(({ reads }) => reads))]
  .filter(({ from }) => from !== 'probe')
  .map((from) => ({ from, read: reading([]) }));

/** The audit's verdict on the row. */
export function verdictOn(row: RequirementId, given: readonly Given[]): Verdict {
  return resultOf(row, given).verdict;
}

/** The audit's result for the row. */
export function resultOf(row: RequirementId, given: readonly Given[]): RequirementResult {
  const statements = given.flatMap((each) => ('statement' in each ? [each.statement] : []));
  const attestations = parseAttestations(
    JSON.stringify({
      version: 1,
      attestations: statements.map((each) => record(each.row ?? row, each)),
    }),
  );
  const snapshot = snapshotOf(...subjects(row, given));
  const [result] = judge(snapshot, attestations, { only: [row] }).requirements;
  if (result === undefined) throw new TypeError(`no row ${row}`);
  return result;
}

function record(id: RequirementId, { row: _, ...changes }: StatementGiven): object {
  return {
    row: id,
    scope: { accounts: ROWS_BY_ACCOUNT.includes(id) ? [ACCOUNT] : 'all' },
    answer: 'yes',
    rationale: 'as agreed with the privacy officer',
    attester: { role: 'Privacy officer' },
    attested_at: '2026-11-01',
    expires_at: '2027-01-15',
    evidence: [{ type: 'ticket', location: 'GRC-17' }],
    source_version: SOURCE_DOCUMENTS[findRequirement(id).source.document].edition,
    ...changes,
  };
}

function subjects(row: RequirementId, given: readonly Given[]): readonly SubjectSnapshot[] {
  const readings = given.flatMap((each) => ('from' in each ? [each] : []));
  const has = (subject: string) =>
    given.some((each) => 'subject' in each && each.subject === subject);
  const readingsOf = (isOfWorkspace: boolean) =>
    Object.fromEntries(
      lastOfEach([...NOTHING, ...readings])
        .filter(({ from }) => (from.from === 'segment') === isOfWorkspace)
        .flatMap(({ from, read }) => (read === null ? [] : [[from.id, read] as const])),
    );
  const isWorkspace = isOfSegment(findRequirement(row));
  return [
    accountSnapshot({
      ownerSid: has('subaccount') ? OTHER_ACCOUNT : null,
      readings: readingsOf(false),
    }),
    ...(has('other account')
      ? [accountSnapshot({ subject: OTHER_ACCOUNT, readings: readingsOf(false) })]
      : []),
    ...(isWorkspace && !has('no workspace')
      ? [accountSnapshot({ subject: WORKSPACE, kind: 'workspace', readings: readingsOf(true) })]
      : []),
  ];
}

function lastOfEach(readings: readonly Extract<Given, { from: AnyEndpoint }>[]) {
  return [...new Map(readings.map((each) => [each.from.id, each])).values()];
}
