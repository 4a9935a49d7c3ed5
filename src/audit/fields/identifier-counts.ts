import type { IdentifierKind } from '../../filter/detectors/detector';
import { IDENTIFIER_KINDS } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/search/find-identifiers';
import { type FieldReader, NO_OWN_CONTACTS } from './field-reader';

export type IdentifierCounts = Readonly<Partial<Record<IdentifierKind, number>>>;

/**
 * How many texts in a value, at any depth, hold an identifier of each kind. The texts are only
 * searched: neither they nor their places are kept. The organisation's own contacts do not count.
 */
export const identifierCounts: FieldReader<IdentifierCounts> = {
  name: 'identifierCounts',
  schema: {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      IDENTIFIER_KINDS.map((kind) => [kind, { type: 'integer', minimum: 1 }]),
    ),
  },
  read: (raw, { withoutOwnContacts } = NO_OWN_CONTACTS) => {
    if (raw === null || raw === undefined) return null;
    const counts: Partial<Record<IdentifierKind, number>> = {};
    // Not recursive, because a configuration may be nested deeper than the stack.
    const open: unknown[] = [raw];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      if (typeof value === 'string') {
        const others = withoutOwnContacts(value);
        for (const kind of findIdentifiers(others)) counts[kind] = (counts[kind] ?? 0) + 1;
      } else if (typeof value === 'object' && value !== null) {
        for (const each of Object.values(value)) open.push(each);
      }
    }
    return counts;
  },
};
