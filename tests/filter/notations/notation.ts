import type { IdentifierKind } from '../../../src/filter/detectors/detector';

/** Texts in which one kind of identifier is found, and similar texts that are left alone. */
interface Notation {
  readonly found: readonly string[];
  readonly leftAlone: readonly string[];
}

/** By kind. `custom` is for patterns of a policy, and has separate tests. */
export type Notations = Readonly<Record<Exclude<IdentifierKind, 'custom'>, Notation>>;
