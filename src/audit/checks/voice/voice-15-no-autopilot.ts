import { usageRecords } from '../../endpoints/account/usage-records';
import { applications } from '../../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import { byocTrunks } from '../../endpoints/voice/byoc-trunks';
import { sipDomains } from '../../endpoints/voice/sip-domains';
import { usageByName } from '../../evidence/usage/usage';
import { judgeAutopilot } from '../../evidence/webhooks/autopilot';
import { handlerFieldsOf } from '../../evidence/webhooks/webhook-fields';
import { webhookReads } from '../../evidence/webhooks/webhooks-of';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';
import type { AnyApiEndpoint } from '../../snapshot/endpoint';

/** Trunks and their targets use SIP, which Autopilot did not. */
const TAKE_CALLS: readonly AnyApiEndpoint[] = [
  incomingPhoneNumbers,
  applications,
  sipDomains,
  byocTrunks,
];
const HANDLERS = handlerFieldsOf('voice').filter(({ endpoint }) => TAKE_CALLS.includes(endpoint));

/** No call is handed to Autopilot. */
export const voice15: Check = {
  id: 'VOICE-15',
  reads: [...webhookReads(HANDLERS), usageRecords],
  judge: (account) =>
    judgeAutopilot(account, HANDLERS, judgement('NOT_APPLICABLE', note('no sign of Autopilot')), {
      name: 'channels.autopilot.twilio.com',
      used: usageByName(account, /^autopilot-voice$/).map((each) => ({
        ...each,
        message: 'Autopilot has taken calls',
      })),
    }),
};
