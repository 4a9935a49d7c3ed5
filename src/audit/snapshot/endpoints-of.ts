import type { Check } from '../check';
import type { AnyEndpoint } from './endpoint';

/**
 * The endpoints that the checks read, with those that they depend on, in the order of their ids.
 *
 * @param optIn Whether those belong to it that are read only when the user asks for it.
 */
export function endpointsOf(
  checks: readonly Check[],
  { optIn }: { readonly optIn: boolean },
): readonly AnyEndpoint[] {
  const byId = new Map<string, AnyEndpoint>();
  function add(endpoint: AnyEndpoint): void {
    byId.set(endpoint.id, endpoint);
    if (endpoint.parent !== undefined) add(endpoint.parent.endpoint);
  }
  for (const check of checks) {
    check.reads.forEach(add);
    if (optIn) check.optIn?.forEach(add);
  }
  return [...byId.values()].sort(({ id: a }, { id: b }) => (a < b ? -1 : 1));
}
