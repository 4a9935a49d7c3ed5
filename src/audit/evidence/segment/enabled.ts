import { segmentAudienceDestinations } from '../../endpoints/segment/segment-audience-destinations';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentSources } from '../../endpoints/segment/segment-sources';
import type { AccountView } from '../../model/check';

/** The sources that take events. */
export function enabledSources(workspace: AccountView) {
  return workspace.items(segmentSources).filter(({ enabled }) => enabled === true);
}

/** The destinations that get events. */
export function enabledDestinations(workspace: AccountView) {
  return workspace.items(segmentDestinations).filter(({ enabled }) => enabled === true);
}

const RESTRICTING = ['ALLOW_PROPERTIES', 'DROP', 'DROP_PROPERTIES'];

/** The ids of the destinations with an enabled filter that holds something back. */
export function filteredDestinations(workspace: AccountView): ReadonlySet<string | undefined> {
  const filters = workspace
    .items(segmentDestinationFilters)
    .filter(({ enabled }) => enabled === true)
    .filter(({ actions }) => actions?.some(({ type }) => RESTRICTING.includes(type ?? '')));
  return new Set(filters.map(({ parents }) => parents.at(-1)));
}

/** The ids of the destinations that enabled audiences go to. */
export function engageDestinations(workspace: AccountView): ReadonlySet<string> {
  const ids = workspace
    .items(segmentAudienceDestinations)
    .map(({ destinationId }) => destinationId);
  return new Set(ids.filter((id) => id !== null));
}
