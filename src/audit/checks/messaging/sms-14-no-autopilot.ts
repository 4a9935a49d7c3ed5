import { usageRecords } from '../../endpoints/account/usage-records';
import { usageByName } from '../../evidence/usage/usage';
import { judgeAutopilot } from '../../evidence/webhooks/autopilot';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('sms', 'rcs', 'whatsapp');

/** No inbound message goes to Autopilot. */
export const sms14: Check = {
  id: 'SMS-14',
  reads: [...webhookReads(HANDLERS), usageRecords],
  judge: (account) =>
    judgeAutopilot(account, HANDLERS, judgement('NOT_APPLICABLE', note('no sign of Autopilot')), {
      used: usageByName(account, /^autopilot-messaging$/),
    }),
};
