import { judgeAutopilot } from '../../evidence/autopilot';
import { handlerFieldsOf } from '../../evidence/webhook-fields';
import { isAnyCut, webhookReads } from '../../evidence/webhooks-of';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('conversations');

/** No address, service or conversation hands its messages to Autopilot. */
export const conv06: Check = {
  id: 'CONV-06',
  reads: webhookReads(HANDLERS),
  judge: (account) =>
    judgeAutopilot(
      account,
      HANDLERS,
      isAnyCut(account, HANDLERS)
        ? judgement('NOT_TESTABLE', note('nothing found in the conversations that were looked at'))
        : judgement('NOT_APPLICABLE'),
    ),
};
