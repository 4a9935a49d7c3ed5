import { usageRecords } from '../../endpoints/account/usage-records';
import { usageOf } from '../../evidence/usage/usage';
import type { UsedProduct } from '../../evidence/usage/usage-class';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Past and present developer tools outside the guide's eligible tools. */
const OTHER_TOOLS: readonly UsedProduct[] = ['AI Assistants', 'Autopilot', 'Notify'];

/** Only the eligible developer tools are used. */
export const rt01: Check = {
  id: 'RT-01',
  reads: [usageRecords],
  judge: (account) => {
    const eligible = usageOf(account, 'Runtime');
    return whenFound(
      OTHER_TOOLS.flatMap((tool) => usageOf(account, tool)).map(({ resource }) => ({
        resource,
        field: 'category',
        message: 'used, and not among the eligible tools',
      })),
      'REVIEW',
      judgement(
        'NOT_APPLICABLE',
        note(
          eligible.length === 0
            ? 'no developer tool was used'
            : `only eligible tools were used: ${eligible.map(({ resource }) => resource).join(', ')}`,
        ),
      ),
    );
  },
};
