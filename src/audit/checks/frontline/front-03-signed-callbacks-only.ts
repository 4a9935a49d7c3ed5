import { webhookJudgement } from '../../evidence/webhooks/webhook-judgement';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';
import { frontlineCallbacksResults } from '../../probes/unsigned-webhooks';

/** Frontline's callbacks check Twilio's signature. No API lists them: the user names them. */
export const front03: Check = {
  id: 'FRONT-03',
  reads: [frontlineCallbacksResults],
  judge: (account) => {
    const named = account.items(frontlineCallbacksResults);
    if (named.length > 0) {
      return webhookJudgement(named, account.truncated(frontlineCallbacksResults));
    }
    return judgement('NOT_TESTABLE', note('no callback was named by --frontline-url'));
  },
};
