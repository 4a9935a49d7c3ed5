import { judgeAutopilot, noneFoundIn } from '../../evidence/webhooks/autopilot';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';

const HANDLERS = handlerFieldsOf('chat');

/** No webhook of Chat leads to Autopilot. */
export const chat04: Check = {
  id: 'CHAT-04',
  reads: webhookReads(HANDLERS),
  judge: (account) => judgeAutopilot(account, HANDLERS, noneFoundIn(account, HANDLERS, 'channels')),
};
