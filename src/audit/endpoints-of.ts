import type { Check } from './check';
import type { AnyEndpoint } from './snapshot/endpoint';
import { type ReadingSource, sourceOf } from './snapshot/reading-source';

export interface EndpointsOptions {
  /** Whether to include endpoints that are read only when the user asks for it. */
  readonly optIn: boolean;
  /** Whether those belong to it that probes take their targets from. */
  readonly probe: boolean;
  /** Only those that are read from there. */
  readonly source?: ReadingSource;
}

/**
 * The endpoints that the checks read, with those that they depend on, in the order of their ids.
 */
export function endpointsOf(
  checks: readonly Pick<Check, 'reads' | 'optIn'>[],
  { optIn, probe, source }: EndpointsOptions,
): readonly AnyEndpoint[] {
  const byId = new Map<string, AnyEndpoint>();
  function add(endpoint: AnyEndpoint): void {
    byId.set(endpoint.id, endpoint);
    if (endpoint.parent !== undefined) add(endpoint.parent.endpoint);
    if (probe) endpoint.needs?.forEach(add);
  }
  for (const check of checks) {
    check.reads.forEach(add);
    if (optIn) check.optIn?.forEach(add);
  }
  return [...byId.values()]
    .filter((endpoint) => source === undefined || sourceOf(endpoint) === source)
    .sort(({ id: a }, { id: b }) => (a < b ? -1 : 1));
}
