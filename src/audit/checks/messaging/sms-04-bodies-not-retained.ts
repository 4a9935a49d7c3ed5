import { usageRecords } from '../../endpoints/account/usage-records';
import { sampledMessages } from '../../endpoints/messaging/sampled-messages';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** Message bodies are redacted: no API shows the setting, but a sample may show its effect. */
export const sms04: Check = {
  id: 'SMS-04',
  reads: [usageRecords],
  optIn: [sampledMessages],
  judge: (account) => {
    const sample = account.items(sampledMessages);
    const kept = sample.filter(({ body }) => body === true);
    if (kept.length > 0) {
      return judgement('FAIL', {
        resource: null,
        field: 'body',
        message: `${kept.length} of ${sample.length} sampled messages older than a day have a body`,
      });
    }
    if (sample.length > 0) {
      const message = `none of ${sample.length} sampled messages older than a day has a body`;
      return judgement('MANUAL', { resource: null, field: 'body', message });
    }
    if (usageOf(account, 'SMS').length === 0) {
      return judgement('NOT_APPLICABLE', note('no message was sent or received'));
    }
    return judgement('MANUAL', note('no API shows whether message bodies are redacted'));
  },
};
