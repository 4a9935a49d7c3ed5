import type { Finding } from '../../model/finding';

/**
 * The findings about hosts that receive what passes through a product, each once.
 *
 * @param hosts `null` for one that is composed at run time.
 */
export function receiverFindings(hosts: readonly (string | null)[]): readonly Finding[] {
  return [...new Set(hosts)].map((resource) => ({
    resource,
    field: 'url',
    message: `${resource ?? 'a host that is chosen at run time'} receives what passes through it`,
  }));
}
