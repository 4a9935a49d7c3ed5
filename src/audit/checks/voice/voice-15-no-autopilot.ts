import { usageRecords } from '../../endpoints/account/usage-records';
import { applications } from '../../endpoints/phone-numbers/applications';
import { incomingPhoneNumbers } from '../../endpoints/phone-numbers/incoming-phone-numbers';
import { byocTrunks } from '../../endpoints/voice/byoc-trunks';
import { sipDomains } from '../../endpoints/voice/sip-domains';
import { twilioHost } from '../../evidence/twilio-host';
import { hasUsage } from '../../evidence/used-categories';
import { webhooksOf } from '../../evidence/webhooks-of';
import { type Check, judgement, note, whenFound } from '../../model/check';

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
