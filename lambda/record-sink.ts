import type { FilteredEvent } from '../src/filter/filtered-event';

/** Where the filtered events of a batch go. */
export interface RecordSink {
  /**
   * Hands over events, in their order. An event may come again, with the same `id` and bytes.
   *
   * @param signal Ends the delivery when the time is up.
   * @returns For each event whether it was taken. Never rejects.
   */
  readonly deliver: (
    events: readonly FilteredEvent[],
    signal: AbortSignal,
  ) => Promise<readonly boolean[]>;
}
