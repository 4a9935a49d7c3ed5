import { IDENTIFIER_KINDS, type IdentifierKind } from '../../filter/detectors/detector';
import type { FieldReader } from './field-reader';
import { identifierCounts } from './identifier-counts';

/**
 * The kinds of identifier that the events filter detects in the texts of a value, at any depth,
 * each once. The texts are searched in memory and not kept.
 */
export const identifierKinds: FieldReader<IdentifierKind[]> = {
  name: 'identifierKinds',
  schema: { type: 'array', items: { enum: IDENTIFIER_KINDS } },
  read: (raw) => {
    const counts = identifierCounts.read(raw) ?? {};
    return IDENTIFIER_KINDS.filter((kind) => counts[kind] !== undefined);
  },
};
