import { type Check, judgement, note, whenFound } from '../../check';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { enabledDestinations, filteredDestinations } from './enabled';

/** A destination without a BAA gets no PHI: it is off, or filtered. */
export const seg23: Check = {
  id: 'SEG-23',
  reads: [segmentDestinations, segmentDestinationFilters],
  judge: (workspace) => {
    const destinations = enabledDestinations(workspace);
    if (destinations.length === 0) return judgement('NOT_APPLICABLE');
    const filtered = filteredDestinations(workspace);
    const open = destinations.filter(
      ({ id }) => !filtered.has(id ?? '') && !workspace.covered('SEG-22', id ?? ''),
    );
    return whenFound(
      open.map(({ id }) => ({
        resource: id,
        field: 'enabled',
        message: 'neither a BAA is attested (SEG-22) nor does a filter hold anything back',
      })),
      'FAIL',
      judgement('NOT_TESTABLE', note('whether the filters name every field is not in the API')),
    );
  },
};
