import type { IdentifierKind } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/detectors/find-identifiers';

/** What only the location of evidence may hold: a link, a ticket's number, a date. */
const IN_LOCATIONS: readonly IdentifierKind[] = ['url', 'zip', 'date', 'digits'];

/**
 * The kinds of identifier that a statement's free text must not hold: many people read it, in a
 * repository.
 *
 * @param isLocation Whether it says where evidence is.
 */
export function identifiersIn(text: string, isLocation: boolean): readonly IdentifierKind[] {
  const allowed = isLocation ? IN_LOCATIONS : [];
  return findIdentifiers(text).filter((kind) => !allowed.includes(kind));
}
