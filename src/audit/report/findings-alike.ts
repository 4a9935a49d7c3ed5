import type { AccountFinding } from '../model/audit-result';

/** What was found alike in these accounts. */
export interface SharedFinding {
  readonly finding: AccountFinding;
  readonly accounts: readonly string[];
}

/** Each finding once, with the accounts that it was made in, in the order of the first of each. */
export function findingsAlike(findings: readonly AccountFinding[]): readonly SharedFinding[] {
  const alike = new Map<string, { finding: AccountFinding; accounts: Set<string> }>();
  for (const finding of findings) {
    const { account, resource, field, message, place } = finding;
    const key = JSON.stringify([resource, field, message, place]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { finding, accounts: new Set([account]) });
    else known.accounts.add(account);
  }
  return [...alike.values()].map(({ finding, accounts }) => ({
    finding,
    accounts: [...accounts],
  }));
}
