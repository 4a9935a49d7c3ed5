import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { destinationJudgement } from '../../evidence/segment/destination-judgement';
import type { Check } from '../../model/check';

/** A destination without a BAA gets no PHI: it is off, or filtered. */
export const seg23: Check = {
  id: 'SEG-23',
  reads: [segmentDestinations, segmentDestinationFilters],
  judge: (workspace) =>
    destinationJudgement(workspace, {
      statement: 'SEG-22',
      message: 'neither a BAA is attested (SEG-22) nor does a filter hold anything back',
      open: 'whether the filters name every field is not in the API',
    }),
};
