import type { AccountFinding } from '../audit-result';

/** What was found alike in these accounts. */
export interface SharedFinding {
  readonly finding: AccountFinding;
  readonly accounts: readonly string[];
}

/** Each finding once, with the accounts that it was made in, in the order of the first of each. */
export function findingsAlike(findings: readonly AccountFinding[]): readonly SharedFinding[] {
  const alike = new Map<string, AccountFinding[]>();
  for (const finding of findings) {
    const { resource, field, message, place } = finding;
    const key = JSON.stringify([resource, field, message, place]);
    alike.set(key, [...(alike.get(key) ?? []), finding]);
  }
  return [...alike.values()].flatMap(([finding, ...others]) => {
    if (finding === undefined) return [];
    const accounts = [finding, ...others].map(({ account }) => account);
    return [{ finding, accounts: [...new Set(accounts)] }];
  });
}
