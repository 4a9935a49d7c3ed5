import { type Check, judgement, note, whenFound } from '../check';
import { usageRecords } from '../endpoints/usage-records';
import { presenceOf } from '../usage/presence-of';
import { usageOf } from '../usage/used-categories';

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
