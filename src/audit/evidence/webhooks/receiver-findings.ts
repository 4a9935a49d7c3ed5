import type { Finding } from '../../model/finding';

/**
 * What is said of hosts that get what passes through a product, each once.
 *
 * @param hosts `null` for one that is put together at run time.
 */
export function receiverFindings(hosts: readonly (string | null)[]): readonly Finding[] {
  return [...new Set(hosts)].map((resource) => ({
    resource,
    field: 'url',
    message: `${resource ?? 'a host that is chosen at run time'} receives what passes through it`,
  }));
}
