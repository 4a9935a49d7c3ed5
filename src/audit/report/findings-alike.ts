import type { AccountFinding } from '../model/audit-result';

/** The same finding in these accounts. */
export interface SharedFinding {
  readonly finding: AccountFinding;
  readonly accounts: readonly string[];
}

/** Each distinct finding with its accounts, in the order of first appearance. */
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
