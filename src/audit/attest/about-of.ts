import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';

/**
 * What a record is about: its row, accounts, resources and findings, in whatever order these are
 * listed. Two records about the same give the same text.
 */
export function aboutOf(record: PlainObject): string {
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
