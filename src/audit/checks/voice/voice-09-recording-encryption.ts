import { alerts } from '../../endpoints/account/alerts';
import { usageRecords } from '../../endpoints/account/usage-records';
import { recordings } from '../../endpoints/voice/recordings';
import { recordingUsage } from '../../evidence/usage/recording-usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, worstOf } from '../../model/judgement';

/** "Recording encrypted with an alternate key" (Twilio docs, error 16107). */
const ALTERNATE_KEY = 16107;

/** Without media there is nothing to encrypt yet, or any more. */
const WITHOUT_MEDIA = new Set([
  ...['in-progress', 'paused', 'stopped', 'processing'],
  ...['absent', 'deleted'],
]);

/** Recordings are encrypted with a key of the customer's. */
export const voice09: Check = {
  id: 'VOICE-09',
  reads: [recordings, alerts, usageRecords],
  judge: (account) => {
    const alternates = account
      .items(alerts)
      .filter(({ error_code }) => error_code === ALTERNATE_KEY);
    const made = account
      .items(recordings)
      .filter(({ status }) => status === null || !WITHOUT_MEDIA.has(status));
    const clear = made.filter(({ encryption_details }) => encryption_details !== true);
    return worstOf(
      alternates.map(({ sid, error_code }) => ({
        verdict: 'WARN',
        resource: sid,
        field: 'error_code',
        message: `${error_code}: a recording was encrypted with an alternate key`,
      })),
      judge(),
    );

    function judge() {
      const count = note(`${made.length - clear.length} of ${made.length} recordings encrypted`);
      if (made.length === 0) {
        return recordingUsage(account).length === 0
          ? judgement('NOT_APPLICABLE', note('no recording was made'))
          : judgement('NOT_TESTABLE', note('there are recordings, but none from the last 30 days'));
      }
      if (clear.length === made.length) return judgement('WARN', count);
      if (clear.length > 0) return judgement('FAIL', count);
      return judgement(account.truncated(recordings) ? 'NOT_TESTABLE' : 'PASS', count);
    }
  },
};
