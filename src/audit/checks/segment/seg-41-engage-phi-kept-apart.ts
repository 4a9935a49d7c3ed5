import { segmentAudienceDestinations } from '../../endpoints/segment/segment-audience-destinations';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentSpaceFilters } from '../../endpoints/segment/segment-space-filters';
import { segmentSpaces } from '../../endpoints/segment/segment-spaces';
import { engageDestinations, filteredDestinations } from '../../evidence/segment/enabled';
import { withoutSpaces } from '../../evidence/segment/without-spaces';
import type { Check } from '../../model/check';
import { note } from '../../model/finding';
import { judgement, whenFound } from '../../model/judgement';

/** Destinations of audiences without a BAA need a filter of the space or of the destination. */
export const seg41: Check = {
  id: 'SEG-41',
  reads: [
    segmentSpaces,
    segmentAudienceDestinations,
    segmentSpaceFilters,
    segmentDestinationFilters,
  ],
  judge: (workspace) => {
    const without = withoutSpaces(workspace, 'NOT_TESTABLE');
    if (without !== null) return without;
    const filtered = filteredDestinations(workspace);
    const filteredSpaces = new Set(
      workspace
        .items(segmentSpaceFilters)
        .filter(({ enabled }) => enabled === true)
        .map(({ parents: [space] }) => space),
    );
    // Unless all filters are known, none is known to be missing.
    const areKnown = [segmentSpaceFilters, segmentDestinationFilters].every(workspace.whole);
    const unfiltered = (areKnown ? engageDestinations(workspace) : [])
      .filter(({ id, space }) => !filtered.has(id) && !filteredSpaces.has(space))
      .map(({ id }) => id);
    const open = [...new Set(unfiltered)].filter((id) => !workspace.covered('SEG-22', id));
    return whenFound(
      open.map((id) => ({
        resource: id,
        field: null,
        message: 'gets audiences without a BAA (SEG-22) and without a filter',
      })),
      'FAIL',
      judgement('NOT_TESTABLE', note('the API does not show whether the filters cover all PHI')),
    );
  },
};
