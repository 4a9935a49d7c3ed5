import { type Check, judgement, whenFound } from '../check';
import { usageRecords } from '../endpoints/usage-records';
import { usageFindings } from '../evidence/usage-findings';

/**
 * Nothing uses Programmable Chat any more. A service that merely exists is no use: many accounts
 * have one from the start.
 */
export const chat01: Check = {
  id: 'CHAT-01',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(
      usageFindings(account, /^(?:ip-messaging|pchat)(?:-|$)/),
      'WARN',
      judgement('NOT_APPLICABLE'),
    ),
};
