import { findIdentifiers } from '../../filter/detectors/find-identifiers';
import { isPlainObject } from '../../json/plain-object';
import type { FieldReader } from './field-reader';

/**
 * The kinds of identifier found in the texts of a value, at any depth, none twice: what the events
 * filter detects. The texts are looked at in memory and are not held.
 */
export const identifierKinds: FieldReader<string[]> = {
  schema: { type: 'array', items: { type: 'string' } },
  read: (raw) => [...new Set(textsOf(raw).flatMap((text) => findIdentifiers(text)))],
};

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isPlainObject(value) ? Object.values(value).flatMap(textsOf) : [];
}
