import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { destinationJudgement } from '../../evidence/segment/destination-judgement';
import type { Check } from '../../model/check';

/** Every enabled destination has a filter, or a statement that it needs everything it gets. */
export const seg21: Check = {
  id: 'SEG-21',
  reads: [segmentDestinations, segmentDestinationFilters],
  judge: (workspace) =>
    destinationJudgement(workspace, {
      statement: 'SEG-21',
      message: 'no enabled filter allows or drops anything',
      open: 'a person has to judge what the filters let through',
    }),
};
