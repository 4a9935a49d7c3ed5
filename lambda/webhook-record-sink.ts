import pLimit from 'p-limit';
import type { Sink } from '../src/delivery/sink';
import type { RecordSink } from './record-sink';

/** Requests at the same time: as many as a small receiver takes. */
const AT_ONCE = 8;

/** The webhook sink of the Functions, for many events. */
export function webhookRecordSink(sink: Sink): RecordSink {
  return {
    deliver: (events, signal) =>
      pLimit(AT_ONCE).map(events, async (event) => {
        try {
          await sink.deliver(event, signal);
          return true;
        } catch {
          // The sink's own error holds a code; which events are left says enough.
          return false;
        }
      }),
  };
}
