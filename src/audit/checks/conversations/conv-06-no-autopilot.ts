import { judgeAutopilot, noneFoundIn } from '../../evidence/webhooks/autopilot';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';

const HANDLERS = handlerFieldsOf('conversations');

/** No address, service or conversation hands its messages to Autopilot. */
export const conv06: Check = {
  id: 'CONV-06',
  reads: webhookReads(HANDLERS),
  judge: (account) =>
    judgeAutopilot(account, HANDLERS, noneFoundIn(account, HANDLERS, 'conversations')),
};
