import type { FilteredEvent } from '../filter/filtered-event';
import { type Sink, SinkUnavailableError } from './sink';

/**
 * Hands over an event within a time limit: `undefined` when the sink took it, else why it did not.
 */
export async function deliverOnce(
  sink: Sink,
  event: FilteredEvent,
  timeoutMs: number,
): Promise<SinkUnavailableError | undefined> {
  // The timer of `AbortSignal.timeout` would outlive the delivery, and costs four times as much.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    await sink.deliver(event, deadline.signal);
    return undefined;
  } catch (error) {
    if (error instanceof SinkUnavailableError) return error;
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
