import { answerPageOf, answerPlaceOf } from '../../src/audit/attest/answer-place';
import type { Question } from '../../src/audit/attest/open-questions';
import { findRequirement } from '../../src/audit/catalog/find-requirement';
import { sectionOf } from '../../src/audit/catalog/source-sections';

export interface Numbering {
  readonly number: number;
  /** How many there will be; `null` while that depends on the answers. */
  readonly count: number | null;
}

/** More would push the question off the screen. */
const MAX_MESSAGES = 8;

/** The text of a question, or of several with the same answer, shown before the prompt. */
export function questionText(alike: readonly Question[], { number, count }: Numbering): string {
  const [first] = alike;
  if (first === undefined) return '';
  const place = answerPlaceOf(first.row);
  const page = answerPageOf(first.row);
  const numbered = count === null ? `Question ${number}` : `Question ${number} of at most ${count}`;
  return [
    '',
    `${numbered} · ${place.name}`,
    ...alike.flatMap(({ row, severity }) => {
      const { title, level, source } = findRequirement(row);
      const head = `${row} (${level}, ${severity}): ${title}`;
      if (alike.length > 1) return [head];
      return [head, `  “${source.quote}”`, `  ${source.document}, ${sectionOf(source)}`];
    }),
    ...(alike.length > 1
      ? [
          `  These ${alike.length} share one answer; hipaa-guard audit --explain ID says what each asks.`,
        ]
      : foundLines(first)),
    ...(page === null ? [] : [`  ${page.name}: ${page.url}`]),
    `  Evidence: ${place.evidence}`,
  ].join('\n');
}

function foundLines({ accounts, resources, messages }: Question): readonly string[] {
  const shown = messages.slice(0, MAX_MESSAGES).map((message) => `  Found: ${message}`);
  const hidden = messages.length - shown.length;
  return [
    ...shown,
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
    ...(resources.length > 0 ? [`  About: ${resources.join(', ')}`] : []),
    `  In: ${accounts.join(', ')}`,
  ];
}
