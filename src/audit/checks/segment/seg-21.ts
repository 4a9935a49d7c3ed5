import { type Check, judgement, note, whenFound } from '../../check';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { enabledDestinations, filteredDestinations } from './enabled';

/** Every enabled destination gets no more than it needs: a filter, or a statement that it needs all. */
export const seg21: Check = {
  id: 'SEG-21',
  reads: [segmentDestinations, segmentDestinationFilters],
  judge: (workspace) => {
    const destinations = enabledDestinations(workspace);
    if (destinations.length === 0) return judgement('NOT_APPLICABLE');
    const filtered = filteredDestinations(workspace);
    const open = destinations.filter(
      ({ id }) => !filtered.has(id ?? '') && !workspace.covered('SEG-21', id ?? ''),
    );
    return whenFound(
      open.map(({ id }) => ({
        resource: id,
        field: 'enabled',
        message: 'no enabled filter allows or drops anything',
      })),
      'FAIL',
      judgement('NOT_TESTABLE', note('what the filters let pass is for a person to judge')),
    );
  },
};
