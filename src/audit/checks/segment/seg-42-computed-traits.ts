import { segmentComputedTraits } from '../../endpoints/segment/segment-computed-traits';
import { segmentSpaces } from '../../endpoints/segment/segment-spaces';
import { withoutSpaces } from '../../evidence/segment/without-spaces';
import type { Check } from '../../model/check';
import { judgement } from '../../model/judgement';

/** Each computed trait needs a reason; their number is reported, but their keys are not kept. */
export const seg42: Check = {
  id: 'SEG-42',
  reads: [segmentSpaces, segmentComputedTraits],
  judge: (workspace) => {
    const without = withoutSpaces(workspace, 'MANUAL');
    if (without !== null) return without;
    const findings = workspace
      .items(segmentComputedTraits)
      .filter(({ enabled }) => enabled === true)
      .map(({ id }) => ({ resource: id, field: null, message: 'needs a stated reason' }));
    return judgement('MANUAL', ...findings);
  },
};
