import type { Draft } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';
import {
  LISTS_PRODUCTS,
  outsideBaa,
  outsideScope,
  productsAsked,
  SCOPE_ROWS,
} from '../../src/audit/attest/scope';
import { isDay } from '../../src/terminal/day';
import { aboutOf } from './about-of';
import type { QuestionRound } from './question-round';

/** Asks the questions from which answers to others follow. */
export async function askScope(round: QuestionRound): Promise<void> {
  for (const row of SCOPE_ROWS) {
    const question = round.left().find((each) => each.row === row);
    if (question === undefined) continue;
    round.say([question], null);
    round.settle([question], await askScopeRow(round, question));
  }
  await askProducts(round);
}

/** @returns Empty when it is skipped. */
async function askScopeRow(round: QuestionRound, question: Question): Promise<readonly Draft[]> {
  switch (question.row) {
    case 'ACCT-01':
      return askBaa(round, question);
    case 'SEG-01':
      return askSegment(round, question);
    default:
      return draftsFor(round, question);
  }
}

async function draftsFor({ form }: QuestionRound, question: Question): Promise<readonly Draft[]> {
  const draft = await form.askFor(question);
  return draft === null ? [] : [draft];
}

/** The date of the BAA decides which of the two ways of designation applies. */
async function askBaa(round: QuestionRound, question: Question): Promise<readonly Draft[]> {
  const { terminal, form } = round;
  const draft = await form.askFor(question);
  if (draft === null) return [];
  if (draft.answer !== 'yes') return [draft];
  const day = await terminal.ask('The BAA was initiated on', '', dayProblem);
  const [first, ...more] = draft.evidence;
  const dated = first && { ...first, location: `${first.location}, initiated ${day}` };
  return [
    { ...draft, evidence: dated ? [dated, ...more] : [] },
    ...outsideBaa(draft, day, round.open()),
  ];
}

function dayProblem(answer: string): string | undefined {
  return isDay(answer) ? undefined : 'A day, such as 2025-03-01.';
}

async function askSegment(round: QuestionRound, question: Question): Promise<readonly Draft[]> {
  const { terminal, form } = round;
  const answer = await terminal.ask(
    'Is there a Segment workspace? y, n, s skip',
    's',
    segmentProblem,
  );
  if (answer === 's') return [];
  if (answer === 'y') return draftsFor(round, question);
  const none = { answer: 'na', rationale: 'There is no Segment workspace.' } as const;
  return [await form.askRest(question, { ...aboutOf(question), ...none })];
}

function segmentProblem(answer: string): string | undefined {
  return ['y', 'n', 's'].includes(answer) ? undefined : 'y, n or s.';
}

/** Asks for the products that PHI flows through; the rows of others do not apply. */
async function askProducts(round: QuestionRound): Promise<void> {
  const { terminal, file, form } = round;
  if (file.read().records.some(({ row }) => row === LISTS_PRODUCTS)) return;
  const questions = round.left();
  const products = productsAsked(questions);
  const accounts = [...new Set(questions.flatMap((each) => each.accounts))];
  if (products.length === 0 || accounts.length === 0) return;
  const about = {
    row: LISTS_PRODUCTS,
    severity: 'medium',
    accounts,
    resources: [],
    findings: [],
    messages: [],
  } as const;
  round.say([about], null);
  terminal.say(products.map((name, index) => `  ${index + 1} ${name}`).join('\n'));
  const answer = await terminal.ask(
    'Which of these does PHI flow through? Numbers or names, all, or s skip',
    'all',
    (text) =>
      text !== 's' && namesIn(text, products) === null
        ? 'Numbers or names from this list, separated by commas.'
        : undefined,
  );
  if (answer === 's') return;
  const inPhiScope = namesIn(answer, products) ?? [];
  const scope = await form.askRest(about, {
    ...aboutOf(about),
    answer: 'yes',
    rationale: '',
    inPhiScope,
  });
  file.add([scope, ...outsideScope(scope, round.left())]);
}

/**
 * The products that an answer's numbers and names mean; `null` when one is not on the list. Another
 * name, such as SMS for Messaging, would leave the product itself out of scope.
 */
function namesIn(answer: string, products: readonly string[]): readonly string[] | null {
  if (answer === 'all') return products;
  const names = answer.split(',').map((each) => {
    const entry = each.trim().toLowerCase();
    return products.find((name, at) => name.toLowerCase() === entry || String(at + 1) === entry);
  });
  return names.includes(undefined) ? null : products.filter((name) => names.includes(name));
}
