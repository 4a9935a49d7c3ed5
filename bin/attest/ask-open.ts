import { answerPlaceOf } from '../../src/audit/attest/answer-place';
import type { Question } from '../../src/audit/attest/open-questions';
import { aboutOf } from './about-of';
import { askScope } from './ask-scope';
import { QuestionRound, type Session } from './question-round';
import { untilInterrupted } from './until-interrupted';

/**
 * Asks the open questions, in order, and writes each answer immediately.
 *
 * @param open The questions that the current statements leave open.
 * @returns How many questions are left: skipped, or not reached before an interruption.
 */
export async function askOpen(session: Session, open: () => readonly Question[]): Promise<number> {
  return untilInterrupted(
    session.terminal,
    () => open().length,
    async () => {
      const round = new QuestionRound(session, open);
      await askScope(round);
      for (;;) {
        const [question, ...others] = round.left();
        if (question === undefined) return;
        await askTogether(round, question, others);
      }
    },
  );
}

/** Asks one question, or several with the same answer after one review of the code. */
async function askTogether(
  round: QuestionRound,
  question: Question,
  others: readonly Question[],
): Promise<void> {
  const alike = [question, ...others.filter((each) => isAnsweredAlike(question, each))];
  round.say(alike, 1 + others.length - alike.length);
  const draft = await round.form.askFor(question);
  const drafts = draft === null ? [] : alike.map((each) => ({ ...draft, ...aboutOf(each) }));
  round.settle(alike, drafts);
}

/** Whether one review of the code answers both, because neither has findings of its own. */
function isAnsweredAlike(one: Question, other: Question): boolean {
  const isPlain = ({ resources, findings }: Question) => resources.length + findings.length === 0;
  const place = answerPlaceOf(one.row);
  return (
    place.answersAlike === true &&
    place === answerPlaceOf(other.row) &&
    isPlain(one) &&
    isPlain(other)
  );
}
