import type { FilteredEvent } from '../src/filter/filtered-event';

/**
 * The outcome of an event: a sink never accepts a refused one, and may accept a missed one later.
 */
export type Handover = 'taken' | 'missed' | 'refused';

/** Where the filtered events of a batch go. */
export interface RecordSink {
  /**
   * Delivers events, in order. An event may be delivered again, with the same `id` and bytes.
   *
   * @param deadline In milliseconds of `performance.now()`.
   * @returns The outcome of each event. Never rejects.
   */
  readonly deliver: (
    events: readonly FilteredEvent[],
    deadline: number,
  ) => Promise<readonly Handover[]>;
}
