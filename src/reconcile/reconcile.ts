import type { BulkReport } from '../bulk/bulk-report';
import { forEachConcurrently } from '../delivery/for-each-concurrently';
import type { SinkUnavailableError } from '../delivery/sink';
import type { PlainObject } from '../json/plain-object';
import { ApiError } from '../twilio-api/api-error';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { ahead } from './ahead';
import { EventIntake, type IntakeOptions, type ReconcileCounts } from './event-intake';
import { ListingCutOffError } from './list-events';
import { listSpan } from './list-span';
import type { TimeSpan } from './time-span';
import type { TimeWindow } from './time-window';

export interface ReconcileOptions extends IntakeOptions {
  readonly api: TwilioApi;
  readonly workspaceSid: string;
  readonly span: TimeSpan;
  /** How many events are handed over at the same time. */
  readonly concurrency: number;
  /** Ends the run: no further event is taken up. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called after each window with the moment up to which every event is taken, or skipped; no more
   * once an event was given up.
   */
  readonly onReached?: (moment: number) => void;
  /** Called with how many events were read, and which share of the time span is done. */
  readonly onProgress?: (events: number, share: number) => void;
}

/**
 * Why a run ended before the end of its time span; where the sink takes no event, the last failure.
 */
export type ReconcileStop = 'interrupted' | 'listing_cut_off' | SinkUnavailableError | ApiError;

export interface ReconcileResult {
  readonly counts: Readonly<ReconcileCounts>;
  /** What the filter did to the delivered and the undelivered. */
  readonly filtered: BulkReport;
  /** How many of them there are of each type. */
  readonly types: ReadonlyMap<string, number>;
  readonly stop: ReconcileStop | undefined;
}

/** The end of a window, and the first page of the next one. */
const AHEAD = 2;

/**
 * Reads the events of a time span back from TaskRouter, filters them as the Function does, and
 * hands them to the sink: with the ids and bytes that they have, or would have had, by the event
 * callback.
 *
 * Goes window by window, and asks for a page while the events of the last one are handed over. A
 * window is begun when every event of the last one is taken or given up. Memory does not grow with
 * the number of events, except for the ledger.
 *
 * @throws {StateFileError | DiskFullError} when the ledger or, by `onReached`, the checkpoint
 *   cannot be written.
 */
export async function reconcile(options: ReconcileOptions): Promise<ReconcileResult> {
  const { api, workspaceSid, span, concurrency, ledger, signal, onReached, onProgress } = options;
  const intake = new EventIntake(options);
  const listing = ahead(listSpan(api, workspaceSid, span), AHEAD);

  function reasonToStop(): 'interrupted' | SinkUnavailableError | undefined {
    return signal?.aborted ? 'interrupted' : intake.sinkTakesNone;
  }

  /** The events up to the end of a window, which is then reported. */
  async function* eventsOfWindow(
    onEnd: (window: TimeWindow) => void,
  ): AsyncGenerator<PlainObject, void, void> {
    for (let next = await listing.next(); !next.done; next = await listing.next()) {
      const { window } = next.value;
      if (next.value.kind === 'end') return onEnd(window);
      for (const resource of next.value.events) {
        if (reasonToStop() !== undefined) return;
        yield resource;
      }
      const share = (window.start - span.from) / (span.until - span.from);
      onProgress?.(intake.counts.read, Math.max(0, share));
    }
  }

  async function readWindows(): Promise<ReconcileStop | undefined> {
    for (;;) {
      intake.beginWindow();
      const ended: TimeWindow[] = [];
      const events = eventsOfWindow((window) => ended.push(window));
      await forEachConcurrently(events, concurrency, (event) => intake.take(event));
      ledger?.sync();
      const reason = reasonToStop();
      const [window] = ended;
      if (reason !== undefined || window === undefined) return reason;
      if (intake.isComplete) onReached?.(Math.min(window.end, span.until));
    }
  }

  const stop = await readWindows()
    .catch(stopOf)
    .finally(() => listing.return());
  const { counts, filtered, types } = intake;
  return { counts, filtered, types, stop };
}

/** Why a run ends by an error of the API. @throws the error when it is another one. */
export function stopOf(error: unknown): ReconcileStop {
  if (error instanceof ListingCutOffError) return 'listing_cut_off';
  if (!(error instanceof ApiError)) throw error;
  return error.failure === 'aborted' ? 'interrupted' : error;
}
