import { usageRecords } from '../../endpoints/account/usage-records';
import { usageOf } from '../../evidence/usage/usage';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/**
 * Nothing uses Programmable Chat any more. The mere existence of a service does not count as use:
 * many accounts have had one from the start.
 */
export const chat01: Check = {
  id: 'CHAT-01',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(
      usageOf(account, 'Programmable Chat'),
      'WARN',
      judgement('NOT_APPLICABLE', note('Programmable Chat was not used')),
    ),
};
