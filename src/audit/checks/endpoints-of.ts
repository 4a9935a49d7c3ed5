import type { Check } from '../model/check';
import { type AnyEndpoint, isApiEndpoint } from '../snapshot/endpoint';

export interface EndpointsOptions {
  /** Whether to include endpoints that are read only at the user's request. */
  readonly optIn: boolean;
  /** Whether to include the sources of probes' targets. */
  readonly probe: boolean;
}

/**
 * The endpoints that the checks read, and those on which these depend, in the order of their ids.
 */
export function endpointsOf(
  checks: readonly Pick<Check, 'reads' | 'optIn'>[],
  { optIn, probe }: EndpointsOptions,
): readonly AnyEndpoint[] {
  const byId = new Map<string, AnyEndpoint>();
  function add(endpoint: AnyEndpoint): void {
    byId.set(endpoint.id, endpoint);
    if (endpoint.from === 'probe') {
      if (probe) endpoint.needs.forEach(add);
    } else if (isApiEndpoint(endpoint) && endpoint.parent !== undefined) {
      add(endpoint.parent.endpoint);
    }
  }
  for (const check of checks) {
    check.reads.forEach(add);
    if (optIn) check.optIn?.forEach(add);
  }
  return [...byId.values()].sort(({ id: a }, { id: b }) => (a < b ? -1 : 1));
}
