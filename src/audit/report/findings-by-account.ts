import type { AccountFinding, RequirementResult } from '../model/audit-result';

/** The findings of a row by account, without accounts that have none. */
export function findingsByAccount({
  findings,
}: Pick<RequirementResult, 'findings'>): ReadonlyMap<string, readonly AccountFinding[]> {
  const found = new Map<string, AccountFinding[]>();
  for (const finding of findings) {
    const others = found.get(finding.account);
    if (others === undefined) found.set(finding.account, [finding]);
    else others.push(finding);
  }
  return found;
}
