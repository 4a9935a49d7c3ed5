import type { FilteredEvent } from '../src/filter/filtered-event';

/**
 * What a sink did with an event: it will never take one that it refused, and may take one it
 * missed.
 */
export type Handover = 'taken' | 'missed' | 'refused';

/** Where the filtered events of a batch go. */
export interface RecordSink {
  /**
   * Hands over events, in their order. An event may come again, with the same `id` and bytes.
   *
   * @param deadline When the time is up, in milliseconds of `performance.now()`.
   * @returns What became of each event. Never rejects.
   */
  readonly deliver: (
    events: readonly FilteredEvent[],
    deadline: number,
  ) => Promise<readonly Handover[]>;
}
