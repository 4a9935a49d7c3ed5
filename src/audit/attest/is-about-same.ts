import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';

/** Whether two records are about the same row, accounts, resources and findings. */
export function isAboutSame(one: PlainObject, other: PlainObject): boolean {
  return aboutOf(one) === aboutOf(other);
}

function aboutOf(record: PlainObject): string {
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
