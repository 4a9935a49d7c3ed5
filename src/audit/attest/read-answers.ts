import { ExpectedError } from '../../errors/expected-error';
import { pluralise } from '../../terminal/pluralise';
import { type AttestationAnswer, EVIDENCE_TYPES, type Evidence } from '../attestations/attestation';
import { REQUIREMENT_IDS, type RequirementId } from '../catalog/requirement-id';
import { type Draft, draftProblems, recordOf } from './draft';
import { ANSWER_COLUMNS, type AnswerColumn } from './question-sheet';
import { readCsv } from './read-csv';
import { recordKey } from './record-key';

/**
 * A sheet of answers cannot be imported. The message names lines and columns, without their text.
 */
export class AnswersError extends ExpectedError {
  override readonly name = 'AnswersError';
  readonly code = 'answers_invalid';
}

type Cells = Readonly<Record<AnswerColumn, string>>;

/**
 * The statements in a completed sheet of questions. Omits lines without an answer.
 *
 * @param today The day in UTC; no statement may be dated later.
 * @throws {AnswersError} naming every mistake, by line and column.
 */
export function readAnswers(text: string, today: string): readonly Draft[] {
  const [head, ...lines] = readCsv(text) ?? [];
  if (head === undefined) throw new AnswersError('it is not CSV, or a quoted cell does not end');
  const names = head.cells.map((name) => name.trim().toLowerCase());
  const missing = ANSWER_COLUMNS.filter((name) => name !== 'in_phi_scope' && !names.includes(name));
  if (missing.length > 0) {
    throw new AnswersError(`the first line has no column ${missing.join(', ')}`);
  }
  const mistakes: string[] = [];
  const drafts: Draft[] = [];
  const lineOf = new Map<string, number>();
  for (const { cells, line } of lines) {
    const of = Object.fromEntries(
      ANSWER_COLUMNS.map((name) => [name, cells[names.indexOf(name)]?.trim() ?? '']),
    ) as Cells;
    if (of.answer === '') continue;
    const place = (column: AnswerColumn) => `line ${line}, column ${column}:`;
    if (!isRow(of.row)) {
      mistakes.push(`${place('row')} must be a row of the catalogue`);
      continue;
    }
    const draft = draftOf(of, of.row);
    drafts.push(draft);
    const key = recordKey(recordOf(draft));
    const earlier = lineOf.get(key);
    if (earlier === undefined) lineOf.set(key, line);
    else mistakes.push(`${place('row')} must be about something other than line ${earlier}`);
    for (const { field, allowed } of draftProblems(draft, today)) {
      mistakes.push(`${place(columnOf(field))} must be ${allowed}`);
    }
  }
  if (mistakes.length === 0) return drafts;
  const count = pluralise(mistakes.length, 'mistake');
  throw new AnswersError([`${count}, so nothing was imported`, ...mistakes].join('\n  '));
}

function draftOf(of: Cells, row: RequirementId): Draft {
  return {
    row,
    accounts: of.accounts.toLowerCase() === 'all' ? 'all' : listIn(of.accounts),
    resources: listIn(of.resources),
    findings: listIn(of.findings),
    // Invalid answers, and invalid types below, are reported as problems of the draft.
    answer: of.answer.toLowerCase() as AttestationAnswer,
    rationale: of.rationale,
    role: of.role,
    attestedAt: of.attested_at,
    expiresAt: of.expires_at,
    evidence: [
      {
        type: (of.evidence_type.toLowerCase() || EVIDENCE_TYPES[0]) as Evidence['type'],
        location: of.evidence,
      },
    ],
    ...(of.in_phi_scope === '' ? {} : { inPhiScope: listIn(of.in_phi_scope) }),
  };
}

function isRow(text: string): text is RequirementId {
  return (REQUIREMENT_IDS as readonly string[]).includes(text);
}

function listIn(cell: string): readonly string[] {
  return cell
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The column of a record's field. */
function columnOf(field: string): AnswerColumn {
  const [name = '', second] = field.split('.');
  switch (name) {
    case 'scope':
      return second === 'resources' || second === 'findings' ? second : 'accounts';
    case 'attester':
      return 'role';
    case 'evidence':
      return field.endsWith('.type') ? 'evidence_type' : 'evidence';
    default:
      return ANSWER_COLUMNS.find((column) => column === name) ?? 'row';
  }
}
