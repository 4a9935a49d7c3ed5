import { IDENTIFIER_KINDS, type IdentifierKind } from './detectors/detector';
import type { Removal } from './removal';

/** A preserved attribute that was removed: its listed name, and why. */
export interface RemovedAttribute extends Removal {
  readonly attribute: string;
}

/** Counts, while the filter walks, what it keeps and what it leaves behind. */
export class Tally {
  kept = 0;
  /** Names that are on no list. They are counted, and never held. */
  unlisted = 0;
  readonly removed: RemovedAttribute[] = [];

  remove(attribute: string, { reason, findings }: Removal): void {
    this.removed.push(
      findings === undefined ? { attribute, reason } : { attribute, reason, findings },
    );
  }
}

const ZERO_OF_EACH = Object.fromEntries(IDENTIFIER_KINDS.map((kind) => [kind, 0])) as Record<
  IdentifierKind,
  number
>;

/** How often each kind of identifier was found: every kind is there, in the same order. */
export function countByKind(
  removed: readonly RemovedAttribute[],
): Readonly<Record<IdentifierKind, number>> {
  const counts = { ...ZERO_OF_EACH };
  for (const { findings } of removed) {
    if (findings === undefined) continue;
    for (const kind of findings) counts[kind] += 1;
  }
  return counts;
}
