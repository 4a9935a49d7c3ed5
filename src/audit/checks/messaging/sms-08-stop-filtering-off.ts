import { alerts } from '../../endpoints/account/alerts';
import { usageRecords } from '../../endpoints/account/usage-records';
import { alertsAtOdds, redactionOf } from '../../evidence/redaction';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * Twilio's alerts if it handles opt-outs while redaction is on.
 *
 * Source: Twilio docs, "Error and warning dictionary".
 */
const STOP_FILTERING_ALERTS = [23001, 23002, 23004];

/** Twilio's STOP filtering is off if redaction is on. Its alerts prove that it is not off. */
export const sms08: Check = {
  id: 'SMS-08',
  reads: [alerts, usageRecords],
  judge: (account) => {
    return whenFound(
      alertsAtOdds(account, STOP_FILTERING_ALERTS, 'Twilio handles opt-outs'),
      'FAIL',
      withoutAlerts(),
    );

    function withoutAlerts() {
      if (usageOf(account, 'SMS').length === 0) {
        return judgement('NOT_APPLICABLE', note('no message was sent or received'));
      }
      if (redactionOf(account) === 'off') {
        return judgement('NOT_APPLICABLE', note('redaction is attested to be off'));
      }
      return judgement('MANUAL', note('no alert, which proves nothing; the row needs a statement'));
    }
  },
};
