import { alerts } from '../../endpoints/account/alerts';
import { usageRecords } from '../../endpoints/account/usage-records';
import { sampledMessages } from '../../endpoints/messaging/sampled-messages';
import { redactionAlerts } from '../../evidence/redaction';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** The other side's number is redacted: alerts, or a sample, may show this. */
export const sms05: Check = {
  id: 'SMS-05',
  reads: [usageRecords, alerts],
  optIn: [sampledMessages],
  judge: (account) => {
    const sample = account
      .items(sampledMessages)
      .map(({ direction, from, to }) => (direction === 'inbound' ? from : to))
      .filter((crossedOut) => crossedOut !== null);
    const redacted = sample.filter((crossedOut) => crossedOut).length;
    const signs = [
      ...redactionAlerts(account),
      ...(sample.length === 0
        ? []
        : [note(`${redacted} of ${sample.length} sampled messages have a redacted number`)]),
    ];
    if (signs.length > 0) return judgement('MANUAL', ...signs);
    if (usageOf(account, 'SMS').length === 0) {
      return judgement('NOT_APPLICABLE', note('no message was sent or received'));
    }
    return judgement('MANUAL', note('no API shows whether phone numbers are redacted'));
  },
};
