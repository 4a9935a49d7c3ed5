import { diffResults } from '../../src/audit/diff/diff-results';
import type { EarlierRun } from '../../src/audit/diff/parse-earlier-result';
import type { AuditResult } from '../../src/audit/model/audit-result';
import { actionPlan } from '../../src/audit/report/action-plan';
import { diffReport } from '../../src/audit/report/diff-report';
import { pluralise } from '../../src/terminal/pluralise';
import { chunksOf } from '../files/chunks-of';
import { writeTextFile } from '../files/text-file';
import { print, putOut, tell } from '../terminal/output';
import type { AuditValues } from './audit-options';
import { problemOf } from './problem-of';
import { raise } from './raise';
import { type Format, REPORTS } from './report-formats';

export interface Reports {
  readonly format: Format;
  /** The earlier result to compare with. */
  readonly earlier: EarlierRun | undefined;
}

/**
 * Writes the report to stdout or its file, the changes, and the action plan. Reports on stderr what
 * a file holds, and what is odd about the snapshot.
 *
 * If one file cannot be written, the others still are, and the report goes to stdout.
 *
 * @throws {UsageError | DiskFullError} at the end, for a file that could not be written.
 */
export function writeReports(
  result: AuditResult,
  { format, earlier }: Reports,
  { out, 'action-plan': planFile }: AuditValues,
): void {
  for (const notice of result.provenance.notices) tell(`${notice}\n`);
  const report = REPORTS[format];
  const failure =
    out === undefined
      ? undefined
      : problemOf(() => writeTextFile('--out', out, report(result, { colour: false })));
  const showsReport = out === undefined || failure !== undefined;
  if (showsReport) {
    for (const chunk of chunksOf(report(result, { colour: showsColours() }))) putOut(chunk);
  } else {
    tell(`The report is written as ${format}. ${failedSentence(result)}\n`);
  }
  if (earlier !== undefined) {
    const changes = diffReport(diffResults(earlier, result));
    if (showsReport) tell(changes);
    else print(changes);
  }
  const planFailure =
    planFile === undefined
      ? undefined
      : problemOf(() => writeTextFile('--action-plan', planFile, actionPlan(result)));
  raise([failure, planFailure]);
}

function failedSentence({ requirements, summary }: AuditResult): string {
  const { FAIL: failed, ERROR: unread } = summary.verdicts;
  const rows = pluralise(requirements.length, 'row');
  const required = summary.levels.required.FAIL;
  const some = failed === 0 ? '' : `, ${required} of them required`;
  const rest = unread === 0 ? '' : `; ${unread} could not be read`;
  return `${failed === 0 ? 'None' : failed} of ${rows} failed${some}${rest}.`;
}

function showsColours(): boolean {
  const { NO_COLOR, TERM } = process.env;
  return process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb';
}
