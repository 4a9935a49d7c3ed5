import type { Draft } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';
import { AnswerForm } from './answer-form';
import type { QuestionTerminal } from './question-terminal';
import { questionText } from './question-text';
import type { StatementsFile } from './statements-file';

export interface Session {
  readonly terminal: QuestionTerminal;
  readonly file: StatementsFile;
  /** The day in UTC. */
  readonly today: string;
}

/** One pass through the open questions: they are numbered, and skipped ones are not asked again. */
export class QuestionRound {
  readonly terminal: QuestionTerminal;
  readonly file: StatementsFile;
  readonly form: AnswerForm;
  /** The questions that the current statements leave open, including skipped ones. */
  readonly open: () => readonly Question[];
  readonly #skipped = new Set<string>();
  #asked = 0;

  constructor({ terminal, file, today }: Session, open: () => readonly Question[]) {
    this.terminal = terminal;
    this.file = file;
    this.form = new AnswerForm(terminal, today);
    this.open = open;
  }

  /** The questions left to ask. */
  left(): readonly Question[] {
    return this.open().filter((each) => !this.#skipped.has(keyOf(each)));
  }

  /**
   * Prints a question, or several that have the same answer.
   *
   * @param more How many may follow; `null` while that depends on the answers.
   */
  say(alike: readonly Question[], more: number | null): void {
    this.#asked += 1;
    const count = more === null ? null : this.#asked + more;
    this.terminal.say(questionText(alike, { number: this.#asked, count }));
  }

  /** Writes the answers to the questions; without answers, marks the questions as skipped. */
  settle(questions: readonly Question[], drafts: readonly Draft[]): void {
    if (drafts.length > 0) this.file.add(drafts);
    else for (const each of questions) this.#skipped.add(keyOf(each));
  }
}

function keyOf({ row, resources, findings }: Question): string {
  return JSON.stringify([row, resources, findings]);
}
