import { visible } from '../../terminal/visible';
import { findRequirement } from '../catalog/find-requirement';
import type { AuditResult, RequirementResult } from '../model/audit-result';
import { VERDICTS, type Verdict } from '../model/verdict';
import { findingsAlike, type SharedFinding } from './findings-alike';
import { accountName } from './wording/account-name';
import { evidenceText } from './wording/evidence-text';
import { populationText } from './wording/population-text';

export interface TableOptions {
  /** Colours by the terminal's escape sequences (ECMA-48). */
  readonly colour?: boolean;
}

/** The number of findings shown of one row; other formats have them all. */
const MAX_FINDINGS = 5;

/** The number of accounts named for one finding; the others are only counted. */
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

/** Writes rows of a result for a terminal. */
export class TableRows {
  readonly #result: AuditResult;
  readonly #colour: boolean;

  constructor(result: AuditResult, { colour = false }: TableOptions) {
    this.#result = result;
    this.#colour = colour;
  }

  /** The row on one line: id, verdict, level and what must hold. */
  head({ id, verdict, level }: RequirementResult): string {
    const padded = verdict.padEnd(VERDICT_WIDTH);
    const shown = this.#colour ? `\u001b[${COLOURS[verdict]}m${padded}\u001b[0m` : padded;
    return `  ${id.padEnd(9)}  ${shown}  ${level.padEnd(12)}  ${findRequirement(id).title}`;
  }

  /** With its findings, a line each, and what was looked at. */
  withFindings(row: RequirementResult): readonly string[] {
    // Said once, below, because it would appear at every other row.
    const told = row.findings.filter(({ waits_for }) => waits_for !== 'credentials');
    const findings = findingsAlike(told);
    const judged = Object.keys(row.verdicts);
    const some = findings
      .slice(0, MAX_FINDINGS)
      .map((each) => `      ${visible(findingText(each, this.#accounts(each.accounts, judged)))}`);
    const more = findings.length - some.length;
    return [
      this.head(row),
      ...some,
      ...lookedAt(row),
      ...(more > 0 ? [`      and ${more} more: --format json or csv`] : []),
    ];
  }

  #accounts(some: readonly string[], all: readonly string[]): string | null {
    if (some.length === all.length) return null;
    return some.length > MAX_ACCOUNTS
      ? `${some.length} of ${all.length} accounts`
      : some.map((account) => accountName(this.#result, account)).join(', ');
  }
}

/** Auditors ask this about what is said to be in order; other formats show it for every row. */
function lookedAt({ verdict, population }: RequirementResult): readonly string[] {
  const all = populationText(population);
  return verdict === 'PASS' && all !== '' ? [`      looked at: ${all}`] : [];
}

/** @param accounts The finding's accounts in words; `null` if it is in all. */
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
