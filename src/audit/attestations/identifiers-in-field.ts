import type { IdentifierKind } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/search/find-identifiers';

/** What only the location of evidence may hold: a link, a ticket's number, a date. */
const IN_LOCATIONS: readonly IdentifierKind[] = ['url', 'zip', 'date', 'digits'];

/**
 * The kinds of identifier that a free text of a record must not hold: many people read it, in a
 * repository.
 *
 * @param field The field that it stands in, by its JSON pointer, such as `evidence/0/location`.
 */
export function identifiersInField(field: string, text: string): readonly IdentifierKind[] {
  const allowed = field.startsWith('evidence/') ? IN_LOCATIONS : [];
  return findIdentifiers(text).filter((kind) => !allowed.includes(kind));
}
