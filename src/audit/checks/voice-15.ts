import { type Check, judgement, note, whenFound } from '../check';
import { applications } from '../endpoints/applications';
import { byocTrunks } from '../endpoints/byoc-trunks';
import { incomingPhoneNumbers } from '../endpoints/incoming-phone-numbers';
import { sipDomains } from '../endpoints/sip-domains';
import { usageRecords } from '../endpoints/usage-records';
import { hasUsage } from '../usage/used-categories';
import { twilioHost } from '../webhooks/twilio-host';
import { webhooksOf } from '../webhooks/webhooks-of';

/** No call is handed to Autopilot, which is discontinued. */
export const voice15: Check = {
  id: 'VOICE-15',
  reads: [incomingPhoneNumbers, applications, sipDomains, byocTrunks, usageRecords],
  judge: (account) => {
    const handed = webhooksOf(account)
      .filter(({ field }) => field.startsWith('voice'))
      .filter(({ url }) => twilioHost(url.host) === 'autopilot')
      .map(({ resource, field, url }) => ({ resource, field, message: `leads to ${url.host}` }));
    const used = hasUsage(account, /^autopilot-voice$/)
      ? [{ resource: 'autopilot-voice', field: 'usage', message: 'Autopilot has taken calls' }]
      : [];
    return whenFound(
      [...handed, ...used],
      'FAIL',
      judgement('NOT_APPLICABLE', note('no sign of Autopilot')),
    );
  },
};
