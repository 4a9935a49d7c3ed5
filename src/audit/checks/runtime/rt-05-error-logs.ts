import { gradedFacts } from '../../evidence/code/code-judgement';
import { DEPLOYED_CODE, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { note, ungraded } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * The debugger shows what Functions log as a warning or an error, and every thrown error; their
 * other logs are elsewhere in the Console. Source: Twilio docs, "Serverless API: Logs". Whether a
 * logged event held PHI is not visible. Flex plugins log elsewhere, which is FLEX-18.
 */
export const rt05: Check = {
  id: 'RT-05',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  judge: (account) => {
    const elsewhere = seenCode(account).facts.filter(({ detail }) => detail !== 'plugin');
    const found = gradedFacts(elsewhere, [
      ['data_logged', 'WARN', 'logs or throws a whole event, a task or a person’s data'],
      ['context_logged', 'WARN', 'logs its whole context, with the credentials of the account'],
    ]);
    return whenFound(
      found.map(ungraded),
      'WARN',
      judgement('MANUAL', note('a person has to state who sees the debugger, and what errors say')),
    );
  },
};
