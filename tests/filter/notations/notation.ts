import type { IdentifierKind } from '../../../src/filter/detectors/detector';

/** Texts in which one kind of identifier is found, and texts that look like it and are left alone. */
interface Notation {
  readonly found: readonly string[];
  readonly leftAlone: readonly string[];
}

/** By kind. `custom` is what a policy looks for, and has tests of its own. */
export type Notations = Readonly<Record<Exclude<IdentifierKind, 'custom'>, Notation>>;
