import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { planFixes } from '../../src/audit/fixes/plan-fixes';
import type { ResourceChange } from '../../src/audit/fixes/resource-change';
import { withRelatedRows, withSourceRows } from '../../src/audit/fixes/row-remedies';
import { saveChanges } from '../../src/audit/fixes/saved-changes';
import { exitCodeOf } from '../../src/audit/judge/exit-code';
import { judge } from '../../src/audit/judge/judge';
import type { AuditResult } from '../../src/audit/model/audit-result';
import type { Snapshot } from '../../src/audit/snapshot/snapshot';
import type { ExitCode } from '../command/exit-code';
import { readAllowedSigners } from '../files/read-allowed-signers';
import { print, tell } from '../terminal/output';
import { type AccountApis, withAccountApis } from './account-apis';
import { readAttestations } from './attestations-file';
import { type AuditValues, failOnOption, requireOnly } from './audit-options';
import { fixPlanText, otherRowsText } from './fix-text';
import { makeChanges } from './make-changes';
import { requireFilesToWrite } from './require-files-to-write';
import { takeLiveSnapshot } from './take-live-snapshot';

const ALLOWED = [
  'apply',
  'credentials',
  'attestations',
  'allowed-signers',
  'concurrency',
  'access-log',
  'actor',
  'fail-on',
] as const;

const NOT_APPLIED = 'Nothing was changed. Run it again with --apply to make the changes.\n';

/**
 * Shows the changes that would fix these rows and those they derive from, where an API can; with
 * `--apply` makes them, and judges the rows again.
 *
 * @throws {ExpectedError}
 */
export async function fixRows(
  values: AuditValues,
  asked: readonly RequirementId[],
): Promise<ExitCode> {
  requireOnly('fix', values, ALLOWED);
  requireFilesToWrite(values);
  const failOn = failOnOption(values);
  const attestations = readAttestations(
    values.attestations,
    readAllowedSigners(values['allowed-signers']),
  );
  return withAccountApis(values, async (apis) => {
    const relatedRows = withRelatedRows(withSourceRows(asked));
    const snapshot = await takeLiveSnapshot(values, relatedRows);
    const rows = withSourceRows(asked, judged(snapshot, asked));
    const result = judged(snapshot, rows);
    if (snapshot.partial) return exitCodeOf(result, failOn);

    const related = judged(snapshot, relatedRows);
    const plan = await planFixes(result, related, snapshot, apis.apiOf);
    const { changes, left } = plan;
    print(fixPlanText(plan));
    print(otherRowsText(result, asked, plan));
    const isUnread = left.some(({ why }) => why === 'unread');
    if (changes.length === 0 || !values.apply) {
      print(changes.length === 0 ? 'Nothing to change through an API.\n' : NOT_APPLIED);
      return isUnread ? 4 : exitCodeOf(result, failOn);
    }
    saveBefore(changes, apis);
    const end = await makeChanges(changes, apis);
    const after = judged(await takeLiveSnapshot(values, rows), rows);
    print(verdictsText(result, after));
    if (end === 'call_failed' || isUnread) return 4;
    return end === 'not_all_there' ? 1 : exitCodeOf(after, failOn);
  });

  function judged(snapshot: Snapshot, only: readonly RequirementId[]): AuditResult {
    return judge(snapshot, attestations, { only, judgedAt: new Date() });
  }
}

function saveBefore(
  changes: readonly ResourceChange[],
  { credentials: { accountSid } }: AccountApis,
): void {
  const name = saveChanges(process.cwd(), { accountSid, savedAt: new Date(), changes });
  tell(`${name} holds what was there before; audit --restore ${name} puts it back.\n`);
}

function verdictsText(before: AuditResult, after: AuditResult): string {
  return after.requirements
    .map(({ id, verdict }) => {
      const earlier = before.requirements.find((each) => each.id === id)?.verdict;
      return `${id}: ${earlier} → ${verdict}\n`;
    })
    .join('');
}
