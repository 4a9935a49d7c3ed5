import type { Detector } from './detector';
import { labelledNumber } from './labelled-number';

/** Safe Harbor I: numbers of health plan beneficiaries, such as a member, subscriber or group id. */
export const healthPlan: Detector = {
  kind: 'health_plan',
  looks: [
    labelledNumber(
      'member(?:ship)?|subscriber|beneficiary|(?:health[\\s_-]?)?plan|insurance|insured|medicaid|medicare|hicn?|mbi|mid|group|rx[\\s_-]?(?:bin|pcn|grp|group)',
      ['mem', 'bsc', 'nef', 'pla', 'nsu', 'dic', 'hic', 'mbi', 'mid', 'gro', ' rx'],
    ),
  ],
};
