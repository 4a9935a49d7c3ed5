import { dayOf } from '../../terminal/day';
import { pluralise } from '../../terminal/pluralise';
import { visible } from '../../terminal/visible';
import { consolePageOf } from '../catalog/console-pages';
import { EXPOSURE_TERMS } from '../catalog/exposure';
import { isDerived } from '../catalog/is-derived';
import { PRODUCTS } from '../catalog/product';
import { LEVELS } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { mendableRows } from '../fixes/mendable-rows';
import type { AuditResult, FrameworkResult, RequirementResult } from '../model/audit-result';
import { VERDICTS } from '../model/verdict';
import { byUrgency } from './by-urgency';
import { type TableOptions, TableRows } from './table-rows';
import { coverageSentence } from './wording/coverage-sentence';
import { provenanceLines } from './wording/provenance-lines';
import { statementLines } from './wording/statement-lines';
import { unreadLines } from './wording/unread-lines';

/**
 * For a terminal: what failed, with the findings; the rows by product; what could not be seen; the
 * counts.
 */
export function tableReport(result: AuditResult, options: TableOptions = {}): string {
  const { requirements, framework } = result;
  const table = new TableRows(result, options);
  const lines = [
    ...failedLines(requirements, table),
    ...(framework === undefined
      ? productLines(requirements, table)
      : frameworkLines(framework, requirements, table)),
    ...unseenLines(result),
    ...historyLines(result),
    ...mendLines(result),
    ...countLines(result),
  ];
  return `${lines.join('\n')}\n`;
}

function failedLines(rows: readonly RequirementResult[], table: TableRows): readonly string[] {
  const failed = rows.filter(({ verdict }) => verdict === 'FAIL').sort(byUrgency);
  if (failed.length === 0) return [];
  const derived = failed.filter(isDerived);
  const direct = failed.filter((row) => !isDerived(row));
  return [
    `What failed: ${pluralise(failed.length, 'row')}`,
    ...direct.flatMap((row) => failedRow(row, table)),
    ...(derived.length === 0 ? [] : ['These follow from other rows, and close with them:']),
    ...derived.flatMap((row) => failedRow(row, table)),
    '',
  ];
}

function failedRow(row: RequirementResult, table: TableRows): readonly string[] {
  const [head = '', ...findings] = table.withFindings(row);
  const page = consolePageOf(row.id);
  return [
    head,
    `      ${row.severity}: ${EXPOSURE_TERMS[row.exposure]}`,
    ...findings,
    ...(page === null ? [] : [`      ${page.name}: ${page.url}`]),
  ];
}

function productLines(rows: readonly RequirementResult[], table: TableRows): readonly string[] {
  return PRODUCTS.flatMap((product) => {
    const own = rows.filter((row) => row.product === product);
    return own.length === 0 ? [] : [product, ...own.flatMap((row) => openLines(row, table)), ''];
  });
}

/** A row's findings are shown at the first of its controls. */
function frameworkLines(
  { name, edition, controls, without_control }: FrameworkResult,
  rows: readonly RequirementResult[],
  table: TableRows,
): readonly string[] {
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const shown = new Set<string>();
  const linesOf = (ids: readonly RequirementId[]) =>
    ids.flatMap((id) => {
      const row = rowOf.get(id);
      if (row === undefined) return [];
      const lines = shown.has(id) ? [table.head(row)] : openLines(row, table);
      shown.add(id);
      return lines;
    });
  return [
    `By ${name} (${edition})`,
    '',
    ...controls.flatMap(({ id, title, verdict, requirements }) => [
      `${id}  ${title}: ${verdict}`,
      ...linesOf(requirements),
      '',
    ]),
    ...(without_control.length === 0
      ? []
      : ['Rows mapped to none of them', ...linesOf(without_control), '']),
  ];
}

/** The findings of failed rows are shown above. */
function openLines(row: RequirementResult, table: TableRows): readonly string[] {
  return row.verdict === 'FAIL' ? [table.head(row)] : table.withFindings(row);
}

function unseenLines(result: AuditResult): readonly string[] {
  const { accounts, summary } = result;
  const lines = [
    ...(summary.partial ? ['The run was stopped before everything was read.'] : []),
    ...provenanceLines(result),
    ...unreadLines(result),
    ...summary.missing_permissions.map(
      ({ endpoint, status, accounts: refused, requirements }) =>
        `Refused (${status}): ${endpoint}${accounts.length > 1 ? `, in ${refused.length} of ${accounts.length} accounts` : ''}; untested: ${requirements.join(', ')}`,
    ),
    ...statementLines(summary),
  ];
  return [...lines.map(visible), ''];
}

function historyLines({ history = [] }: AuditResult): readonly string[] {
  const runs = history.map(({ generated_at, open }) => `${dayOf(new Date(generated_at))}: ${open}`);
  return runs.length === 0 ? [] : [`Open findings: ${runs.join(', ')}`, ''];
}

/** The command to continue with. */
function mendLines(result: AuditResult): readonly string[] {
  const rows = mendableRows(result);
  if (rows.length === 0) return [];
  return [
    `What an API can fix: npx --no -- hipaa-guard audit --fix ${rows.join(',')} shows it`,
    '',
  ];
}

function countLines({ summary }: AuditResult): readonly string[] {
  const verdicts = VERDICTS.filter((verdict) => summary.verdicts[verdict] > 0);
  const width = Math.max(...LEVELS.map(({ length }) => length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    [
      name.padEnd(width),
      ...cells.map((cell, index) => String(cell).padStart(verdicts[index]?.length ?? 0)),
    ]
      .join('  ')
      .trimEnd();
  return [
    line('', verdicts),
    ...LEVELS.map((level) =>
      line(
        level,
        verdicts.map((verdict) => summary.levels[level][verdict]),
      ),
    ),
    line(
      'total',
      verdicts.map((verdict) => summary.verdicts[verdict]),
    ),
    '',
    coverageSentence(summary),
  ];
}
