import { CATALOG } from '../../src/audit/catalog/catalog';
import { FRAMEWORKS } from '../../src/audit/catalog/frameworks';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { openOverTime } from '../../src/audit/diff/open-over-time';
import { byControl } from '../../src/audit/judge/by-control';
import { exitCodeOf } from '../../src/audit/judge/exit-code';
import { judge } from '../../src/audit/judge/judge';
import { explainRow, rowList } from '../../src/audit/report/explain-row';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import { defineCommand } from '../command/define-command';
import type { ExitCode } from '../command/exit-code';
import { UsageError } from '../command/usage-error';
import { readAllowedSigners } from '../files/read-allowed-signers';
import { writeTextFile } from '../files/text-file';
import { choice } from '../options/choice';
import { print } from '../terminal/output';
import { initAttestations, readAttestations } from './attestations-file';
import { AUDIT_HELP } from './audit-help';
import {
  AUDIT_OPTIONS,
  type AuditValues,
  failOnOption,
  requireOnly,
  rowsOf,
} from './audit-options';
import { readEarlierResult, readHistory } from './earlier-results';
import { fixRows } from './fix-rows';
import { problemOf } from './problem-of';
import { raise } from './raise';
import { readSavedSnapshot } from './read-saved-snapshot';
import { formatOf } from './report-formats';
import { requireFilesToWrite } from './require-files-to-write';
import { restoreChanges } from './restore-changes';
import { takeLiveSnapshot } from './take-live-snapshot';
import { checkEvidenceOptions, writeEvidence } from './write-evidence';
import { writeReports } from './write-reports';

export const auditCommand = defineCommand({
  help: AUDIT_HELP,
  options: AUDIT_OPTIONS,
  takesArguments: true,
  async run(values, args) {
    if (values['init-attestations']) {
      requireOnly('init-attestations', values, []);
      initAttestations(args);
      return 0;
    }
    if (args.length > 0) {
      throw new UsageError('unexpected argument: only --init-attestations takes a file name');
    }
    const only = rowsOf('--only', values.only);
    if (values.list) {
      requireOnly('list', values, ['only']);
      print(rowList(CATALOG.filter(({ id }) => only?.includes(id) ?? true)));
      return 0;
    }
    const explained = rowsOf('--explain', values.explain);
    if (explained !== undefined) {
      requireOnly('explain', values, []);
      const rows = CATALOG.filter(({ id }) => explained.includes(id));
      print(rows.map(explainRow).join('\n\n'));
      return 0;
    }

    if (values.restore !== undefined) return await restoreChanges(values, values.restore);
    if (values.apply && values.fix === undefined) throw new UsageError('--apply needs --fix');
    const mended = rowsOf('--fix', values.fix);
    if (mended !== undefined) return await fixRows(values, mended);

    return await auditAccount(values, only);
  },
});

/**
 * Reads the account or a snapshot, judges it, and writes the reports. Reports wrong options before
 * anything is read.
 */
async function auditAccount(
  values: AuditValues,
  only: readonly RequirementId[] | undefined,
): Promise<ExitCode> {
  const format = formatOf(values);
  const framework =
    values.framework === undefined
      ? undefined
      : choice('--framework', values.framework, FRAMEWORKS);
  const failOn = failOnOption(values);
  if (values['frontline-url'] !== undefined && !values.probe) {
    throw new UsageError('--frontline-url needs --probe');
  }
  checkEvidenceOptions(values);
  requireFilesToWrite(values);
  const attestations = readAttestations(
    values.attestations,
    readAllowedSigners(values['allowed-signers']),
  );
  const earlier = readEarlierResult(values);
  const history = readHistory(values);

  const snapshot =
    values.snapshot === undefined
      ? await takeLiveSnapshot(values, only)
      : await readSavedSnapshot(values, values.snapshot);
  const file = values['save-snapshot'];
  // What was read is judged and packed even if a file cannot be written.
  const unsaved =
    file === undefined
      ? undefined
      : problemOf(() => writeTextFile('--save-snapshot', file, snapshotPieces(snapshot)));
  const result = judge(snapshot, attestations, {
    only,
    earlier: [...(history ?? []), ...(earlier ? [earlier] : [])],
    judgedAt: new Date(),
  });
  const shown = {
    ...result,
    ...(framework && { framework: byControl(result.requirements, framework) }),
    ...(history && { history: openOverTime(history, result) }),
  };
  raise([
    unsaved,
    problemOf(() => writeReports(shown, { format, earlier }, values)),
    problemOf(() => writeEvidence(shown, snapshot, values)),
  ]);
  return exitCodeOf(result, failOn);
}
