import { segmentAudienceDestinations } from '../../endpoints/segment/segment-audience-destinations';
import { segmentAudiences } from '../../endpoints/segment/segment-audiences';
import { segmentSpaces } from '../../endpoints/segment/segment-spaces';
import { engageDestinations } from '../../evidence/segment/enabled';
import { withoutSpaces } from '../../evidence/segment/without-spaces';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement } from '../../model/judgement';

/** The destinations of audiences need a BAA. */
export const seg40: Check = {
  id: 'SEG-40',
  reads: [segmentSpaces, segmentAudiences, segmentAudienceDestinations],
  judge: (workspace) => {
    const without = withoutSpaces(workspace, 'MANUAL');
    if (without !== null) return without;
    const ids = new Set(engageDestinations(workspace).map(({ id }) => id));
    const open = [...ids].filter((id) => !workspace.covered('SEG-22', id));
    const findings = open.map((id) => ({
      resource: id,
      field: null,
      message: 'gets audiences, and no BAA is attested (SEG-22)',
    }));
    if (findings.length > 0) return judgement('MANUAL', ...findings);
    return judgement('MANUAL', note('no destination of an audience without a BAA was listed'));
  },
};
