import { pluralise } from '../../src/terminal/pluralise';
import { Interrupted, type QuestionTerminal } from './question-terminal';

/**
 * Asks until everything is asked or the user interrupts, and prints how many questions are left.
 *
 * @returns The number of questions left.
 */
export async function untilInterrupted(
  terminal: QuestionTerminal,
  countLeft: () => number,
  ask: () => Promise<void>,
): Promise<number> {
  try {
    await ask();
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.say('Interrupted: the answers so far are written.');
  }
  const left = countLeft();
  terminal.say(
    left === 0
      ? 'Nothing is left to ask.'
      : `${pluralise(left, 'question is', 'questions are')} left: run it again to continue.`,
  );
  return left;
}
