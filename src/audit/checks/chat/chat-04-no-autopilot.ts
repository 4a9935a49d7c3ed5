import { judgeAutopilot } from '../../evidence/autopilot';
import { handlerFieldsOf } from '../../evidence/webhook-fields';
import { isAnyCut, webhookReads } from '../../evidence/webhooks-of';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('chat');

/** No webhook of Chat leads to Autopilot. */
export const chat04: Check = {
  id: 'CHAT-04',
  reads: webhookReads(HANDLERS),
  judge: (account) =>
    judgeAutopilot(
      account,
      HANDLERS,
      isAnyCut(account, HANDLERS)
        ? judgement('NOT_TESTABLE', note('nothing found in the channels that were looked at'))
        : judgement('NOT_APPLICABLE'),
    ),
};
