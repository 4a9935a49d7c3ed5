import { codeJudgement, findingAt } from '../../evidence/code/code-judgement';
import { DEPLOYED_CODE, factsOf, seenCode, USER_FOLDERS } from '../../evidence/code/seen-code';
import type { Check } from '../../model/check';
import { type GradedFinding, note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/**
 * Code that answers messages knows the words that end them, and checks who wants none. That is
 * required if Twilio's own filtering is off, as SMS-08 states; otherwise it is a warning, and also
 * while some of the code is unread, since that may do both.
 */
export const sms09: Check = {
  id: 'SMS-09',
  reads: DEPLOYED_CODE,
  optIn: USER_FOLDERS,
  judge: (account) => {
    const seen = seenCode(account);
    const handlers = factsOf(seen, 'inbound_handler');
    if (handlers.length === 0) {
      return judgement('NOT_TESTABLE', note('no code that answers messages is at hand'));
    }
    const lacks = [
      ...(factsOf(seen, 'stop_keywords').length > 0
        ? []
        : ['no code recognises all of STOP, STOPALL, UNSUBSCRIBE, CANCEL, END and QUIT']),
      ...(factsOf(seen, 'opt_out_lookup').length > 0
        ? []
        : ['no code checks whether somebody wants no messages']),
    ];
    const isAllRead =
      DEPLOYED_CODE.every(account.whole) && seen.unreadable === 0 && seen.others.size === 0;
    const verdict = isAllRead && account.attested('SMS-08') === 'yes' ? 'FAIL' : 'WARN';
    return codeJudgement(
      seen,
      handlers.flatMap((handler) =>
        lacks.map((message): GradedFinding => ({ ...findingAt(handler, message), verdict })),
      ),
    );
  },
};
