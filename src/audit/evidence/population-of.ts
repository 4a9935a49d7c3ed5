import type { AccountView } from '../model/check';
import type { Population } from '../model/population';
import type { AnyEndpoint } from '../snapshot/endpoint';

/**
 * How much of an endpoint was looked at, for a check that does not use every item that was read: an
 * item that omits what it is read for does not count.
 */
export function populationOf(account: AccountView, endpoint: AnyEndpoint): Population {
  const items = account.items(endpoint);
  const said = items.filter((item) => endpoint.says?.(item) ?? true);
  const total = account.truncated(endpoint) ? null : items.length;
  return { what: endpoint.id, looked_at: said.length, total };
}
