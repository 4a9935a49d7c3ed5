import { longestValidity } from '../attestations/validity';
import { findRequirement } from '../catalog/find-requirement';
import { sectionOf } from '../catalog/source-sections';
import { csv } from '../report/csv';
import { answerPageOf, answerPlaceOf } from './answer-place';
import type { Question } from './open-questions';

/** The columns that are read back; the others are for people. */
export const ANSWER_COLUMNS = [
  'row',
  'accounts',
  'resources',
  'findings',
  'answer',
  'rationale',
  'role',
  'attested_at',
  'expires_at',
  'evidence_type',
  'evidence',
  'in_phi_scope',
] as const;

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

const COLUMNS = [
  ...['row', 'severity', 'question', 'source', 'what_was_found', 'where', 'evidence_asked_for'],
  ...['longest_validity_days', 'accounts', 'resources', 'findings', 'answer', 'rationale', 'role'],
  ...['attested_at', 'expires_at', 'evidence_type', 'evidence', 'in_phi_scope'],
] as const;

/** Separates the entries of a cell. */
const BETWEEN = '; ';

/** The questions as CSV, one per line, with blank columns for the answers. */
export function questionSheet(questions: readonly Question[]): string {
  return csv([
    COLUMNS,
    ...questions.map(({ row, severity, accounts, resources, findings, messages }) => {
      const { title, source } = findRequirement(row);
      const place = answerPlaceOf(row);
      const page = answerPageOf(row);
      return [
        ...[row, severity, title, `“${source.quote}” (${source.document}, ${sectionOf(source)})`],
        ...[messages.join(BETWEEN), [place.name, page?.url].join(' ').trim(), place.evidence],
        String(longestValidity(row)),
        ...[accounts, resources, findings].map((list) => list.join(BETWEEN)),
        ...['', '', '', '', '', place.evidenceType, '', ''],
      ];
    }),
  ]);
}
