import { JsonLocator } from '../../json/json-locator';
import { isPlainObject } from '../../json/plain-object';

/** A string of JSON (RFC 8259, section 7). */
const STRING = /"(?:[^"\\]|\\.)*"/g;

/**
 * The JSON path of a duplicate key, if any. `JSON.parse` silently keeps the last value, and the
 * first has no effect.
 *
 * @param text The source of `value`.
 */
export function repeatedKey(text: string, value: unknown): string | undefined {
  const written = text.replace(STRING, '').split(':').length - 1;
  // Almost always true, at every start of a Function.
  if (written === membersIn(value)) return undefined;
  const locator = new JsonLocator(text);
  for (const path of objectsIn('$', value)) {
    const names = locator.keysOf(path).map(({ name }) => name);
    const repeated = names.find((name, index) => names.indexOf(name) < index);
    if (repeated !== undefined) return memberPath(path, repeated);
  }
  return undefined;
}

function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const members = Object.values(value);
  const own = Array.isArray(value) ? 0 : members.length;
  return members.reduce((sum: number, member) => sum + membersIn(member), own);
}

/** The paths of a value's objects. */
function* objectsIn(path: string, value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsIn(`${path}[${index}]`, item);
  } else if (isPlainObject(value)) {
    yield path;
    for (const [name, member] of Object.entries(value)) {
      yield* objectsIn(memberPath(path, name), member);
    }
  }
}

function memberPath(path: string, name: string): string {
  return name.includes('.') ? `${path}["${name}"]` : `${path}.${name}`;
}
