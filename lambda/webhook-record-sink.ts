import { forEachConcurrently } from '../src/delivery/for-each-concurrently';
import { isEventRefused } from '../src/delivery/is-event-refused';
import { type Sink, SinkUnavailableError } from '../src/delivery/sink';
import type { Handover, RecordSink } from './record-sink';

/** Concurrent requests: as many as a small receiver can handle. */
const AT_ONCE = 8;

/** The webhook sink of the Functions, for many events. */
export function webhookRecordSink(sink: Sink): RecordSink {
  return {
    async deliver(events, deadline) {
      const handovers = events.map((): Handover => 'missed');
      await forEachConcurrently(events.entries(), AT_ONCE, async ([index, event]) => {
        try {
          await sink.deliver(event, deadline - performance.now());
          handovers[index] = 'taken';
        } catch (error) {
          if (error instanceof SinkUnavailableError && isEventRefused(error)) {
            handovers[index] = 'refused';
          }
        }
      });
      return handovers;
    },
  };
}
