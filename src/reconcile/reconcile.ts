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
  /** How many events are delivered concurrently. */
  readonly concurrency: number;
  /** Ends the run: no further event is processed. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called after each window with the moment up to which every event is delivered or skipped; no
   * longer once an event was given up.
   */
  readonly onReached?: (moment: number) => void;
  /** Called with the number of events read, and the share of the time span that is done. */
  readonly onProgress?: (events: number, share: number) => void;
}

/**
 * Why a run ended before the end of its time span; if the sink accepts no events, the last failure.
 */
export type ReconcileStop = 'interrupted' | 'listing_cut_off' | SinkUnavailableError | ApiError;

export interface ReconcileResult {
  readonly counts: Readonly<ReconcileCounts>;
  /** What the filter did, to delivered and undelivered events. */
  readonly filtered: BulkReport;
  /** The number of events of each type. */
  readonly types: ReadonlyMap<string, number>;
  readonly stop: ReconcileStop | undefined;
}

/** Prefetched: the end of a window, and the first page of the next. */
const AHEAD = 2;

/**
 * Reads the events of a time span back from TaskRouter, filters them as the Function does, and
 * delivers them to the sink with the same ids and bytes as by the event callback.
 *
 * Goes window by window, and requests a page while the events of the last one are delivered. A
 * window starts when every event of the last one is delivered or given up. Memory does not grow
 * with the number of events, except for the ledger.
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

  /** The events up to the end of a window, which it then reports. */
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

/** Why an error of the API ends a run. @throws any other error again. */
export function stopOf(error: unknown): ReconcileStop {
  if (error instanceof ListingCutOffError) return 'listing_cut_off';
  if (!(error instanceof ApiError)) throw error;
  return error.failure === 'aborted' ? 'interrupted' : error;
}
