import type { IdentifierKind } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/search/find-identifiers';

/** Kinds that only the location of evidence may hold: a link, a ticket number, a date. */
const IN_LOCATIONS: readonly IdentifierKind[] = ['url', 'zip', 'date', 'digits'];

/**
 * The kinds of identifier that a free text of a record holds but must not, because many people read
 * it in a repository.
 *
 * @param field The JSON pointer of the text's field, such as `evidence/0/location`.
 */
export function identifiersInField(field: string, text: string): readonly IdentifierKind[] {
  const allowed = field.startsWith('evidence/') ? IN_LOCATIONS : [];
  return findIdentifiers(text).filter((kind) => !allowed.includes(kind));
}
