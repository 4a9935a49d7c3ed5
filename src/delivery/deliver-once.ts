import type { FilteredEvent } from '../filter/filtered-event';
import { type Sink, SinkUnavailableError } from './sink';

/** Hands over an event within a time limit: `undefined` when the sink accepted it, else why not. */
export async function deliverOnce(
  sink: Sink,
  event: FilteredEvent,
  withinMs: number,
): Promise<SinkUnavailableError | undefined> {
  try {
    await sink.deliver(event, withinMs);
    return undefined;
  } catch (error) {
    if (error instanceof SinkUnavailableError) return error;
    throw error;
  }
}
