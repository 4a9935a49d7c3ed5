import { renewals, renewed } from '../../src/audit/attest/renewals';
import { AnswerForm } from './answer-form';
import type { Session } from './question-round';
import { questionText } from './question-text';
import { untilInterrupted } from './until-interrupted';

/**
 * Asks for statements that have expired or soon will; Enter renews them.
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
