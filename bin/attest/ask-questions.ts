import { answerPlaceOf } from '../../src/audit/attest/answer-place';
import type { Draft } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';
import { renewals, renewed } from '../../src/audit/attest/renewals';
import {
  LISTS_PRODUCTS,
  outsideBaa,
  outsideScope,
  productsAsked,
  SCOPE_ROWS,
} from '../../src/audit/attest/scope';
import type { RequirementId } from '../../src/audit/catalog/requirement-id';
import { isDay } from '../../src/terminal/day';
import { pluralise } from '../../src/terminal/pluralise';
import { aboutOf } from './about-of';
import { AnswerForm } from './answer-form';
import { Interrupted, type QuestionTerminal } from './question-terminal';
import { questionText } from './question-text';
import type { StatementsFile } from './statements-file';

export interface Session {
  readonly terminal: QuestionTerminal;
  readonly file: StatementsFile;
  /** In UTC. */
  readonly today: string;
}

/**
 * Asks what is open, in order, and writes each answer at once.
 *
 * @param questionsLeft What is open by what is stated at the time.
 * @returns How many questions are left: skipped, or not come to before it was interrupted.
 */
export async function askOpen(
  { terminal, file, today }: Session,
  questionsLeft: () => readonly Question[],
): Promise<number> {
  const form = new AnswerForm(terminal, today);
  const skipped = new Set<string>();
  const left = () => questionsLeft().filter((each) => !skipped.has(keyOf(each)));
  let asked = 0;
  return untilInterrupted(
    terminal,
    () => questionsLeft().length,
    async () => {
      await askScope();
      for (;;) {
        const questions = left();
        const [question] = questions;
        if (question === undefined) return;
        const alike = alikeWith(question, questions);
        const drafts = await askTogether(question, alike, questions.length - alike.length + 1);
        if (drafts.length > 0) file.add(drafts);
        else for (const each of alike) skipped.add(keyOf(each));
      }
    },
  );

  /** One question, or several that one review of the code answers alike. */
  async function askTogether(question: Question, alike: readonly Question[], count: number) {
    asked += 1;
    terminal.say(questionText(alike, { number: asked, count: asked + count - 1 }));
    const draft = await form.askFor(question);
    return draft === null ? [] : alike.map((each) => ({ ...draft, ...aboutOf(each) }));
  }

  async function askScope(): Promise<void> {
    for (const row of SCOPE_ROWS) {
      const question = left().find((each) => each.row === row);
      if (question === undefined) continue;
      asked += 1;
      terminal.say(questionText([question], { number: asked, count: null }));
      const drafts = await askScopeRow(row, question);
      if (drafts.length > 0) file.add(drafts);
      else skipped.add(keyOf(question));
    }
    await askProducts();
  }

  async function askScopeRow(row: RequirementId, question: Question): Promise<readonly Draft[]> {
    if (row === 'SEG-01') {
      const answer = await terminal.ask(
        'Is there a Segment workspace? y, n, s skip',
        's',
        segmentProblem,
      );
      if (answer === 's') return [];
      if (answer === 'n') {
        const about = { ...aboutOf(question), answer: 'na' as const };
        return [
          await form.askRest(question, { ...about, rationale: 'There is no Segment workspace.' }),
        ];
      }
    }
    const draft = await form.askFor(question);
    if (draft === null) return [];
    if (row !== 'ACCT-01' || draft.answer !== 'yes') return [draft];
    const day = await terminal.ask('The BAA was initiated on', '', dayProblem);
    const [first, ...more] = draft.evidence;
    const dated = first && { ...first, location: `${first.location}, initiated ${day}` };
    return [
      { ...draft, evidence: dated ? [dated, ...more] : [] },
      ...outsideBaa(draft, day, questionsLeft()),
    ];
  }

  async function askProducts(): Promise<void> {
    if (file.read().records.some(({ row }) => row === LISTS_PRODUCTS)) return;
    const questions = left();
    const products = productsAsked(questions);
    const accounts = [...new Set(questions.flatMap((each) => each.accounts))];
    if (products.length === 0 || accounts.length === 0) return;
    asked += 1;
    const about = {
      row: LISTS_PRODUCTS,
      severity: 'medium',
      accounts,
      resources: [],
      findings: [],
      messages: [],
    } as const;
    terminal.say(questionText([about], { number: asked, count: null }));
    terminal.say(products.map((name, index) => `  ${index + 1} ${name}`).join('\n'));
    const answer = await terminal.ask(
      'Which of these does PHI flow through? Numbers or names, all, or s skip',
      'all',
      (text) =>
        text !== 's' && namesIn(text, products) === null
          ? 'Numbers or names of this list, with commas between them.'
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
    file.add([scope, ...outsideScope(scope, left())]);
  }
}

/**
 * Asks what has expired or soon will; Enter states it again.
 *
 * @returns How many are left.
 */
export async function askRenewals({ terminal, file, today }: Session): Promise<number> {
  const form = new AnswerForm(terminal, today);
  const due = renewals(file.read(), today);
  return untilInterrupted(
    terminal,
    () => renewals(file.read(), today).length,
    async () => {
      for (const [index, statement] of due.entries()) {
        const { row, accounts, resources, findings, expiresAt } = statement;
        const question = {
          row,
          severity: 'info',
          accounts: accounts === 'all' ? ['all'] : accounts,
          resources,
          findings,
          messages: [`stated on ${statement.attestedAt}, until ${expiresAt}`],
        } as const;
        terminal.say(questionText([question], { number: index + 1, count: due.length }));
        const draft = await form.askAgain(question, renewed(statement, today));
        if (draft !== null) file.add([draft]);
      }
    },
  );
}

async function untilInterrupted(
  terminal: QuestionTerminal,
  countLeft: () => number,
  ask: () => Promise<void>,
): Promise<number> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.say('Interrupted: what was answered is written.');
  }
  const left = countLeft();
  terminal.say(
    left === 0
      ? 'Nothing is left to ask.'
      : `${pluralise(left, 'question is', 'questions are')} left: run it again to go on.`,
  );
  return left;
}

function keyOf({ row, resources, findings }: Question): string {
  return JSON.stringify([row, resources, findings]);
}

/** What one look at the code answers, where nothing was found that would differ. */
function alikeWith(question: Question, questions: readonly Question[]): readonly Question[] {
  const isPlain = ({ resources, findings }: Question) => resources.length + findings.length === 0;
  const place = answerPlaceOf(question.row);
  if (!place.answersAlike || !isPlain(question)) return [question];
  return questions.filter((each) => answerPlaceOf(each.row) === place && isPlain(each));
}

function segmentProblem(answer: string): string | undefined {
  return ['y', 'n', 's'].includes(answer) ? undefined : 'y, n or s.';
}

function dayProblem(answer: string): string | undefined {
  return isDay(answer) ? undefined : 'A day, such as 2025-03-01.';
}

/**
 * The products of the list that numbers and names mean; `null` where one of them is not in it.
 * Another name, such as SMS for Messaging, would leave the product itself out of scope.
 */
function namesIn(answer: string, products: readonly string[]): readonly string[] | null {
  if (answer === 'all') return products;
  const names = answer.split(',').map((each) => {
    const entry = each.trim().toLowerCase();
    return products.find((name, at) => name.toLowerCase() === entry || String(at + 1) === entry);
  });
  return names.includes(undefined) ? null : products.filter((name) => names.includes(name));
}
