import { FINDING_KINDS, type FindingKind } from './detectors/detector';
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

  remove(attribute: string, removal: Removal): void {
    this.removed.push({ attribute, ...removal });
  }
}

/** How often each kind of identifier was found: every kind is there, in the same order. */
export function countFindings(
  removed: readonly RemovedAttribute[],
): Readonly<Record<FindingKind, number>> {
  return Object.fromEntries(
    FINDING_KINDS.map((kind) => [
      kind,
      removed.filter(({ findings }) => findings?.includes(kind)).length,
    ]),
  ) as Record<FindingKind, number>;
}
