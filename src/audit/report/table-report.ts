import { dayOf } from '../../terminal/day';
import { pluralise } from '../../terminal/pluralise';
import { visible } from '../../terminal/visible';
import { consolePageOf } from '../catalog/console-pages';
import { EXPOSURE_TERMS } from '../catalog/exposure';
import { findRequirement } from '../catalog/find-requirement';
import { isDerived } from '../catalog/is-derived';
import { PRODUCTS } from '../catalog/product';
import { LEVELS } from '../catalog/requirement';
import type { RequirementId } from '../catalog/requirement-id';
import { mendableRows } from '../fixes/mendable-rows';
import type { AuditResult, FrameworkResult, RequirementResult } from '../model/audit-result';
import { VERDICTS, type Verdict } from '../model/verdict';
import { accountName } from './account-name';
import { byUrgency } from './by-urgency';
import { coverageSentence } from './coverage-sentence';
import { evidenceText } from './evidence-text';
import { findingsAlike, type SharedFinding } from './findings-alike';
import { populationText } from './population-text';
import { provenanceLines } from './provenance-lines';
import { statementLines } from './statement-lines';
import { unreadLines } from './unread-lines';

export interface TableOptions {
  /** Colours by the terminal's escape sequences (ECMA-48). */
  readonly colour?: boolean;
}

/** Findings of one row that are shown; other formats have them all. */
const MAX_FINDINGS = 5;

/** Accounts of one finding that are named; more are counted. */
const MAX_ACCOUNTS = 3;

const VERDICT_WIDTH = Math.max(...VERDICTS.map(({ length }) => length));

const RED = 31;
const GREEN = 32;
const YELLOW = 33;
const GREY = 90;

const COLOURS: Readonly<Record<Verdict, number>> = {
  FAIL: RED,
  ERROR: RED,
  REVIEW: YELLOW,
  MANUAL: YELLOW,
  WARN: YELLOW,
  NOT_TESTABLE: GREY,
  ACCEPTED: GREY,
  ATTESTED: GREEN,
  PASS: GREEN,
  NOT_APPLICABLE: GREY,
};

/**
 * What failed, with what was found; the rows by product; what could not be seen; the counts: for a
 * terminal.
 */
export function tableReport(result: AuditResult, { colour = false }: TableOptions = {}): string {
  const failed = result.requirements.filter(({ verdict }) => verdict === 'FAIL').sort(byUrgency);
  const lines = [
    ...failedLines(),
    ...(result.framework === undefined ? productLines() : frameworkLines(result.framework)),
    ...unseenLines(result),
    ...historyLines(result),
    ...mendLines(result),
    ...countLines(result),
  ];
  return `${lines.join('\n')}\n`;

  function failedLines(): readonly string[] {
    if (failed.length === 0) return [];
    const derived = failed.filter(isDerived);
    const direct = failed.filter((row) => !isDerived(row));
    return [
      `What failed: ${pluralise(failed.length, 'row')}`,
      ...direct.flatMap(failedRow),
      ...(derived.length === 0 ? [] : ['These follow from other rows, and close with them:']),
      ...derived.flatMap(failedRow),
      '',
    ];
  }

  function failedRow(row: RequirementResult): readonly string[] {
    const [head = '', ...findings] = rowLines(row);
    const page = consolePageOf(row.id);
    return [
      head,
      `      ${row.severity}: ${EXPOSURE_TERMS[row.exposure]}`,
      ...findings,
      ...(page === null ? [] : [`      ${page.name}: ${page.url}`]),
    ];
  }

  function productLines(): readonly string[] {
    return PRODUCTS.flatMap((product) => {
      const rows = result.requirements.filter((row) => row.product === product);
      return rows.length === 0 ? [] : [product, ...rows.flatMap(openLines), ''];
    });
  }

  /** What was found of a row stands at the first of its controls. */
  function frameworkLines({ name, edition, controls, without_control }: FrameworkResult) {
    const rowOf = new Map(result.requirements.map((row) => [row.id, row]));
    const shown = new Set<string>();
    const linesOf = (ids: readonly RequirementId[]) =>
      ids.flatMap((id) => {
        const row = rowOf.get(id);
        if (row === undefined) return [];
        const lines = shown.has(id) ? [headLine(row)] : openLines(row);
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
        : ['Rows that none of it speaks of', ...linesOf(without_control), '']),
    ];
  }

  /** What was found where a row failed stands above. */
  function openLines(row: RequirementResult): readonly string[] {
    return row.verdict === 'FAIL' ? [headLine(row)] : rowLines(row);
  }

  function rowLines(row: RequirementResult): readonly string[] {
    // Said once, below: it would stand at every other row.
    const told = row.findings.filter(({ waits_for }) => waits_for !== 'credentials');
    const findings = findingsAlike(told);
    const judged = Object.keys(row.verdicts);
    const some = findings
      .slice(0, MAX_FINDINGS)
      .map((each) => `      ${visible(findingText(each, accountsText(each.accounts, judged)))}`);
    const more = findings.length - some.length;
    return [
      headLine(row),
      ...some,
      ...lookedAt(row),
      ...(more > 0 ? [`      and ${more} more: --format json or csv`] : []),
    ];
  }

  function accountsText(some: readonly string[], all: readonly string[]): string | null {
    if (some.length === all.length) return null;
    return some.length > MAX_ACCOUNTS
      ? `${some.length} of ${all.length} accounts`
      : some.map((account) => accountName(result, account)).join(', ');
  }

  function headLine({ id, verdict, level }: RequirementResult): string {
    const padded = verdict.padEnd(VERDICT_WIDTH);
    const shown = colour ? `\u001b[${COLOURS[verdict]}m${padded}\u001b[0m` : padded;
    return `  ${id.padEnd(9)}  ${shown}  ${level.padEnd(12)}  ${findRequirement(id).title}`;
  }
}

/** An auditor asks it of what is said to be in order; other formats have it of every row. */
function lookedAt({ verdict, population }: RequirementResult): readonly string[] {
  const all = populationText(population);
  return verdict === 'PASS' && all !== '' ? [`      looked at: ${all}`] : [];
}

/** @param accounts Whose finding it is, in words; `null` where it is that of all. */
function findingText({ finding }: SharedFinding, accounts: string | null): string {
  const { resource, field, message, statement, closed_by } = finding;
  const where = [accounts, resource, field].filter((each) => each !== null);
  const closed = closed_by === undefined ? '' : `; closed by record ${closed_by}`;
  const found = `${where.length === 0 ? message : `${where.join(' ')}: ${message}`}${closed}`;
  if (statement === undefined) return found;
  const { role, rationale, evidence } = statement;
  const because = rationale === null ? '' : `; because: ${rationale}`;
  return `${found}; stated by: ${role}${because}; evidence: ${evidenceText(evidence)}`;
}

function unseenLines(result: AuditResult): readonly string[] {
  const { accounts, summary } = result;
  const lines = [
    ...(summary.partial ? ['The run was ended before everything was read.'] : []),
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

/** The command that goes on from here. */
function mendLines(result: AuditResult): readonly string[] {
  const rows = mendableRows(result);
  if (rows.length === 0) return [];
  return [`What an API can mend: hipaa-guard audit --fix ${rows.join(',')} shows it`, ''];
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
