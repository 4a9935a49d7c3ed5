import { pluralise } from '../../../terminal/pluralise';
import { segmentTrackingPlanRules } from '../../endpoints/segment/segment-tracking-plan-rules';
import { segmentTrackingPlans } from '../../endpoints/segment/segment-tracking-plans';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** An encrypted value is a text: a rule that requires another type would refuse it. */
export const seg53: Check = {
  id: 'SEG-53',
  reads: [segmentTrackingPlans, segmentTrackingPlanRules],
  judge: (workspace) => {
    if (workspace.items(segmentTrackingPlans).length === 0) {
      return judgement('NOT_APPLICABLE', note('no tracking plan'));
    }
    const plans = new Map<string, number>();
    for (const { parents, jsonSchema } of workspace.items(segmentTrackingPlanRules)) {
      const plan = parents.at(-1) ?? '';
      plans.set(plan, (plans.get(plan) ?? 0) + (jsonSchema?.notText ?? 0));
    }
    return whenFound(
      [...plans]
        .filter(([, count]) => count > 0)
        .map(([plan, count]) => ({
          resource: plan,
          field: 'jsonSchema',
          message: `${pluralise(count, 'field')} must have a type other than text, which cannot be encrypted`,
        })),
      'WARN',
      judgement('NOT_TESTABLE', note('every planned field accepts text; mappings cannot be seen')),
    );
  },
};
