import type { IdentifierKind } from './detectors/detector';
import type { Mode } from './mode';
import type { RemovedAttribute } from './tally';

/**
 * The outcome for an event's task attributes. `withheld`: the event's type is unknown, and so is
 * their meaning.
 */
export type AttributesState = 'absent' | 'unreadable' | 'withheld' | 'filtered';

/** What the filter did to one event. Holds no value, and no unlisted name. */
export interface FilterReport {
  readonly mode: Mode;
  readonly event_type_known: boolean;
  readonly task_attributes: AttributesState;
  /** Preserved attributes that were kept; a list such as `media` counts as one. */
  readonly kept: number;
  /** Attributes that were removed: unlisted ones, and those in {@link removals}. */
  readonly removed: number;
  /** How many of these are unlisted. */
  readonly unlisted: number;
  /** How many of the event's own fields were kept and removed. */
  readonly fields: { readonly kept: number; readonly removed: number };
  /** The number of attributes and fields with each kind of identifier. */
  readonly findings: Readonly<Record<IdentifierKind, number>>;
  /** Each listed attribute and field that was removed, and why. */
  readonly removals: readonly RemovedAttribute[];
}
