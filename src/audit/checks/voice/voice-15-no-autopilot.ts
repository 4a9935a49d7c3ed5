import { usageRecords } from '../../endpoints/account/usage-records';
import { judgeAutopilot } from '../../evidence/autopilot';
import { usageFindings } from '../../evidence/usage';
import { handlerFieldsOf } from '../../evidence/webhook-fields';
import { webhookReads } from '../../evidence/webhooks-of';
import type { Check } from '../../model/check';
import { judgement, note } from '../../model/judgement';

const HANDLERS = handlerFieldsOf('voice');

/** No call is handed to Autopilot. */
export const voice15: Check = {
  id: 'VOICE-15',
  reads: [...webhookReads(HANDLERS), usageRecords],
  judge: (account) =>
    judgeAutopilot(account, HANDLERS, judgement('NOT_APPLICABLE', note('no sign of Autopilot')), {
      name: 'channels.autopilot.twilio.com',
      used: usageFindings(account, /^autopilot-voice$/).map((each) => ({
        ...each,
        message: 'Autopilot has taken calls',
      })),
    }),
};
