import { consolePageOf } from '../../catalog/console-pages';
import type { Requirement } from '../../catalog/requirement';

/** How to fix a row, and the address of the Console's page if that is the place. */
export function remediationText({
  id,
  remediation,
}: Pick<Requirement, 'id' | 'remediation'>): string {
  const page = consolePageOf(id);
  return page === null ? remediation : `${remediation} ${page.name}: ${page.url}`;
}
