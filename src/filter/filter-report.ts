import type { IdentifierKind } from './detectors/detector';
import type { Mode } from './mode';
import type { RemovedAttribute } from './tally';

/**
 * What became of an event's task attributes. `withheld`: the event's type is unknown, so that
 * nobody can say what they are.
 */
export type AttributesState = 'absent' | 'unreadable' | 'withheld' | 'filtered';

/** What the filter did to one event. Holds no value, and no name that is on no list. */
export interface FilterReport {
  readonly mode: Mode;
  readonly event_type_known: boolean;
  readonly task_attributes: AttributesState;
  /** Preserved attributes that were kept; a list such as `media` counts as one. */
  readonly kept: number;
  /** Attributes that were left out: those on no list, and those of {@link removals}. */
  readonly removed: number;
  /** Of these, how many are on no list. */
  readonly unlisted: number;
  /** The event's own fields that were kept and left out. */
  readonly fields: { readonly kept: number; readonly removed: number };
  /** How many attributes and fields each kind of identifier was found in. */
  readonly findings: Readonly<Record<IdentifierKind, number>>;
  /** Each listed attribute and field that was removed, and why. */
  readonly removals: readonly RemovedAttribute[];
}
