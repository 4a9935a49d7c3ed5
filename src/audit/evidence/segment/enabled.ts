import { segmentAudienceDestinations } from '../../endpoints/segment/segment-audience-destinations';
import { segmentDestinationFilters } from '../../endpoints/segment/segment-destination-filters';
import { segmentDestinations } from '../../endpoints/segment/segment-destinations';
import { segmentSources } from '../../endpoints/segment/segment-sources';
import { segmentWarehouses } from '../../endpoints/segment/segment-warehouses';
import type { AccountView } from '../../model/check';

/**
 * Object cloud sources, for sources without a category. Source: Segment docs, "Sources Overview".
 */
const OBJECT_SOURCES: readonly (string | null)[] = [
  ...['salesforce', 'salesforce-marketing-cloud', 'stripe', 'zendesk', 'hubspot', 'marketo'],
  ...['intercom', 'mailchimp', 'mandrill', 'pardot', 'braintree', 'chargebee', 'recurly'],
  ...['facebook-ads', 'facebook-lead-ads', 'google-ads', 'adwords'],
];

/**
 * The sources of events that are not switched off. Sources that copy objects from another product
 * have no tracking plan by nature.
 */
export function eventSources(workspace: AccountView) {
  return workspace
    .items(segmentSources)
    .filter(({ enabled }) => enabled !== false)
    .filter((source) => {
      if (source['metadata.isCloudEventSource'] === true) return true;
      const kind = source['metadata.categories'];
      return kind === null ? !OBJECT_SOURCES.includes(source['metadata.slug']) : kind === 'event';
    });
}

/** The warehouses that are not switched off. Everything is copied to them: no filter applies. */
export function enabledWarehouses(workspace: AccountView) {
  return workspace.items(segmentWarehouses).filter(({ enabled }) => enabled !== false);
}

/** The destinations that are not switched off. */
export function enabledDestinations(workspace: AccountView) {
  return workspace.items(segmentDestinations).filter(({ enabled }) => enabled !== false);
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

/** The destinations of each space's enabled audiences, unless these are switched off. */
export function engageDestinations(workspace: AccountView): readonly EngageDestination[] {
  return workspace
    .items(segmentAudienceDestinations)
    .filter(({ enabled }) => enabled !== false)
    .flatMap(({ destinationId: id, parents: [space] }) => (id === null ? [] : [{ id, space }]));
}

interface EngageDestination {
  readonly id: string;
  readonly space: string | undefined;
}
