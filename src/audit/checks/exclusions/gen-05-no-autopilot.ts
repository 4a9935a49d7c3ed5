import { usageRecords } from '../../endpoints/account/usage-records';
import { presenceOf } from '../../evidence/presence-of';
import { usageOf } from '../../evidence/used-categories';
import { type Check, judgement, note, whenFound } from '../../model/check';

/** Autopilot, which is discontinued, is not used. */
export const gen05: Check = {
  id: 'GEN-05',
  reads: [usageRecords],
  judge: (account) =>
    whenFound(
      usageOf(account, 'Autopilot'),
      presenceOf(account, 'Autopilot'),
      judgement('NOT_APPLICABLE', note('no sign of Autopilot')),
    ),
};
