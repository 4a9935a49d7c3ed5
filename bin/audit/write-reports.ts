import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffResults } from '../../src/audit/diff/diff-results';
import { type EarlierRun, parseEarlierResult } from '../../src/audit/diff/parse-earlier-result';
import type { AuditResult } from '../../src/audit/model/audit-result';
import { actionPlan } from '../../src/audit/report/action-plan';
import { diffReport } from '../../src/audit/report/diff-report';
import { pluralise } from '../../src/terminal/pluralise';
import { UsageError } from '../command/usage-error';
import { chunksOf } from '../files/chunks-of';
import { requireSeparateFiles } from '../files/require-separate-files';
import { readTextFile, requireWritable, writeTextFile } from '../files/text-file';
import { print, putOut, tell } from '../terminal/output';
import { statementsFiles } from './attestations-file';
import type { AuditValues } from './audit-options';
import { problemOf } from './problem-of';
import { raise } from './raise';
import { type Format, REPORTS } from './report-formats';

const WRITTEN = ['out', 'action-plan', 'save-snapshot', 'evidence'] as const;
/**
 * What is there stays; the report of `--diff` may be replaced by the one that was compared with it.
 */
const KEPT = ['snapshot', 'allowed-signers', 'credentials', 'sign', 'restore'] as const;

/** @throws {UsageError} for a file that cannot be written, or that another option names as well. */
export function requireFilesToWrite(values: AuditValues): void {
  const named = (
    ...names: readonly (typeof WRITTEN | typeof KEPT | readonly ['access-log', 'diff'])[number][]
  ) => Object.fromEntries(names.map((name) => [`--${name}`, values[name]]));
  for (const name of WRITTEN) {
    const path = values[name];
    if (path !== undefined) requireWritable(`--${name}`, path);
  }
  requireSeparateFiles(named(...WRITTEN, 'access-log'), {
    ...named(...KEPT),
    ...statementsFiles(values.attestations),
  });
  requireSeparateFiles(named('access-log'), named('diff'));
}

/** @throws {UsageError} for a file that cannot be read, or is not a report. */
export function readEarlierResult({ diff }: AuditValues): EarlierRun | undefined {
  if (diff === undefined) return undefined;
  return readTextFile('--diff', diff, (text) => {
    const earlier = parseEarlierResult(text);
    if (earlier !== null) return earlier;
    throw new UsageError(
      'the file is not a JSON report, as audit --format json --out FILE writes it',
    );
  });
}

/**
 * The results of earlier runs in a folder; other files are passed over.
 *
 * @throws {UsageError} for a folder that cannot be read, or holds no result.
 */
export function readHistory({ history }: AuditValues): readonly EarlierRun[] | undefined {
  if (history === undefined) return undefined;
  const results = namesOf(history)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => readTextFile('--history', join(history, name), parseEarlierResult) ?? []);
  if (results.length > 0) return results;
  throw new UsageError('--history: the folder holds no JSON report of an earlier run');
}

function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    throw new UsageError('--history: the folder cannot be read');
  }
}

export interface Reports {
  readonly format: Format;
  /** What the result is compared with. */
  readonly earlier: EarlierRun | undefined;
}

/**
 * Writes the report to stdout or its file, what has changed, and the action plan. On stderr it says
 * what a file holds, and what is odd about the snapshot.
 *
 * What one file cannot take is no reason not to write the others: then the report goes to stdout.
 *
 * @throws {UsageError | DiskFullError} at the end, for a file that could not be written after all.
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
