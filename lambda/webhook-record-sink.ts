import { forEachConcurrently } from '../src/delivery/for-each-concurrently';
import type { Sink } from '../src/delivery/sink';
import type { RecordSink } from './record-sink';

/** Requests at the same time: as many as a small receiver takes. */
const AT_ONCE = 8;

/** The webhook sink of the Functions, for many events. */
export function webhookRecordSink(sink: Sink): RecordSink {
  return {
    async deliver(events, signal) {
      const taken = events.map(() => false);
      await forEachConcurrently(events.entries(), AT_ONCE, async ([index, event]) => {
        try {
          await sink.deliver(event, signal);
          taken[index] = true;
        } catch {
          // The sink's own error holds a code; which events are left says enough.
        }
      });
      return taken;
    },
  };
}
