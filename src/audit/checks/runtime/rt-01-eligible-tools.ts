import { usageRecords } from '../../endpoints/account/usage-records';
import { usedCategories } from '../../evidence/usage';
import type { Check } from '../../model/check';
import { judgement, note, whenFound } from '../../model/judgement';

/** Developer tools of before and of now that are outside the guide's eligible tools. */
const OTHER_TOOLS = /^(?:ai-assistants|autopilot|notify)(?:-|$)/;

/** Of the developer tools only the eligible ones are used. */
export const rt01: Check = {
  id: 'RT-01',
  reads: [usageRecords],
  judge: (account) => {
    const used = usedCategories(account);
    const others = used.filter(({ category }) => OTHER_TOOLS.test(category));
    const eligible = used.filter(
      ({ usageClass }) => usageClass.kind === 'eligible' && usageClass.service === 'Runtime',
    );
    return whenFound(
      others.map(({ category }) => ({
        resource: category,
        field: 'category',
        message: 'used, and not among the eligible tools',
      })),
      'REVIEW',
      judgement(
        'NOT_APPLICABLE',
        note(
          eligible.length === 0
            ? 'no developer tool was used'
            : `no tool outside of the eligible ones was used: ${eligible.map(({ category }) => category).join(', ')}`,
        ),
      ),
    );
  },
};
