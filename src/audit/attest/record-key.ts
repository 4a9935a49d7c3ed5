import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';

/**
 * A key for what a record is about: its row, accounts, resources and findings, in any order. Two
 * records about the same have the same key.
 */
export function recordKey(record: PlainObject): string {
  const scope = ownValue(record, 'scope');
  const listOf = (name: string) => {
    const value = isPlainObject(scope) ? ownValue(scope, name) : undefined;
    return Array.isArray(value) ? [...value].sort() : (value ?? []);
  };
  return JSON.stringify([
    ownValue(record, 'row'),
    ...['accounts', 'resources', 'findings'].map(listOf),
  ]);
}
