import { answerPlaceOf } from '../../src/audit/attest/answer-place';
import { type Draft, draftProblems } from '../../src/audit/attest/draft';
import type { Question } from '../../src/audit/attest/open-questions';
import { type AttestationAnswer, EVIDENCE_TYPES } from '../../src/audit/attestations/attestation';
import { longestValidity } from '../../src/audit/attestations/validity';
import { findRequirement } from '../../src/audit/catalog/find-requirement';
import { remediationText } from '../../src/audit/report/wording/remediation-text';
import { dayAfter } from '../../src/terminal/day';
import { aboutOf } from './about-of';
import type { QuestionTerminal } from './question-terminal';

/** The fields of a draft that are known with its answer. */
export type Answered = Pick<
  Draft,
  'row' | 'accounts' | 'resources' | 'findings' | 'answer' | 'rationale'
> &
  Partial<Pick<Draft, 'inPhiScope' | 'evidence'>>;

/** The keys to type, and what they mean. */
const ANSWER_KEYS: Readonly<Record<string, AttestationAnswer | 'skip' | 'more'>> = {
  y: 'yes',
  yes: 'yes',
  n: 'no',
  no: 'no',
  na: 'na',
  a: 'accepted',
  accepted: 'accepted',
  s: 'skip',
  '?': 'more',
};

const KEYS = 'y holds, n does not, na does not apply, a accepted exception, s skip, ? more';

/** Asks for the fields of a statement; checks each immediately, and offers the last statement's. */
export class AnswerForm {
  readonly #terminal: QuestionTerminal;
  readonly #today: string;
  #role = '';
  #evidence = '';
  #attestedAt: string;

  constructor(terminal: QuestionTerminal, today: string) {
    this.#terminal = terminal;
    this.#today = today;
    this.#attestedAt = today;
  }

  /** @returns `null` when it is skipped. @throws {Interrupted} */
  async askFor(question: Question): Promise<Draft | null> {
    const answer = await this.#askAnswer(question, 's');
    if (answer === null) return null;
    return this.askRest(question, { ...aboutOf(question), answer, rationale: '' });
  }

  /** Asks for an earlier statement again. */
  async askAgain(question: Question, before: Draft): Promise<Draft | null> {
    this.#role = before.role;
    this.#evidence = typedEvidence(before);
    const usual = Object.keys(ANSWER_KEYS).find((key) => ANSWER_KEYS[key] === before.answer) ?? 's';
    const answer = await this.#askAnswer(question, usual);
    if (answer === null) return null;
    const rationale = answer === before.answer ? before.rationale : '';
    return this.askRest(question, { ...before, answer, rationale });
  }

  /** Asks for the remaining fields of an answered question. @throws {Interrupted} */
  async askRest({ row }: Pick<Question, 'row'>, answered: Answered): Promise<Draft> {
    const validity = longestValidity(row);
    const { evidenceType } = answerPlaceOf(row);
    // Fields not asked for yet hold valid values, so that only the answer can be wrong.
    let draft: Draft = {
      ...answered,
      role: 'none',
      attestedAt: this.#today,
      expiresAt: this.#today,
      evidence: [{ type: evidenceType, location: 'none' }],
    };
    const ask = async (
      question: string,
      usual: string,
      field: string,
      fill: (text: string) => Partial<Draft>,
    ) => {
      const filled = (text: string): Draft => ({ ...draft, ...fill(text) });
      const text = await this.#terminal.ask(question, usual, (answer) =>
        this.#problemOf(filled(answer), field),
      );
      draft = filled(text);
      return text;
    };
    if (draft.answer !== 'yes') {
      await ask('Why', draft.rationale, 'rationale', (rationale) => ({ rationale }));
    }
    this.#role = await ask('Role of the attester', this.#role, 'attester', (role) => ({ role }));
    const types = EVIDENCE_TYPES.join(', ');
    this.#evidence = await ask(
      `Evidence: ${evidenceType}, or “TYPE: where” (${types})`,
      this.#evidence,
      'evidence',
      (text) => {
        const asBefore = text === this.#evidence ? answered.evidence : undefined;
        return { evidence: asBefore ?? evidenceIn(text, evidenceType) };
      },
    );
    this.#attestedAt = await ask('Stated on', this.#attestedAt, 'attested_at', (attestedAt) => ({
      attestedAt,
      expiresAt: attestedAt,
    }));
    await ask('Until', dayAfter(draft.attestedAt, validity), 'expires_at', (expiresAt) => ({
      expiresAt,
    }));
    return draft;
  }

  async #askAnswer(question: Question, usual: string): Promise<AttestationAnswer | null> {
    for (;;) {
      const key = await this.#terminal.ask(KEYS, usual, (text) =>
        this.#answerProblem(question, text),
      );
      const answer = ANSWER_KEYS[key];
      if (answer === 'skip' || answer === undefined) return null;
      if (answer !== 'more') return answer;
      const row = findRequirement(question.row);
      const what = remediationText(row);
      this.#terminal.say(`  How it is judged: ${row.rule}\n  What to do: ${what}`);
    }
  }

  #answerProblem(question: Question, text: string): string | undefined {
    if (!Object.hasOwn(ANSWER_KEYS, text)) return 'y, n, na, a, s or ?';
    const answer = ANSWER_KEYS[text];
    if (answer === 'skip' || answer === 'more' || answer === undefined) return undefined;
    const day = this.#today;
    const rest = { rationale: '', role: 'none', attestedAt: day, expiresAt: day, evidence: [] };
    return this.#problemOf({ ...aboutOf(question), answer, ...rest }, 'answer');
  }

  #problemOf(draft: Draft, name: string): string | undefined {
    const problem = draftProblems(draft, this.#today).find(
      ({ field }) => field.split('.')[0] === name,
    );
    return problem && `It must be ${problem.allowed}.`;
  }
}

/** `ticket: GRC-17`, or only where it is. */
function evidenceIn(text: string, usual: Draft['evidence'][number]['type']): Draft['evidence'] {
  const [, named, location = ''] = /^(\w+): *(.*)$/.exec(text) ?? [];
  const type = EVIDENCE_TYPES.find((each) => each === named?.toLowerCase());
  return type === undefined ? [{ type: usual, location: text }] : [{ type, location }];
}

/** The evidence as somebody would type it, for {@link evidenceIn}. */
function typedEvidence({ evidence }: Draft): string {
  return evidence.map(({ type, location }) => `${type}: ${location}`).join('; ');
}
