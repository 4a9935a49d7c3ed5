import { BulkReport } from '../bulk/bulk-report';
import { forEachConcurrently } from '../delivery/for-each-concurrently';
import { isEventRefused } from '../delivery/is-event-refused';
import type { SinkUnavailableError } from '../delivery/sink';
import { type FilterOptions, type FilterResult, filterEvent } from '../filter/filter-event';
import type { FilteredEvent } from '../filter/filtered-event';
import { ownValue, type PlainObject } from '../json/plain-object';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import { ApiError } from '../twilio-api/api-error';
import { isSid } from '../twilio-api/is-sid';
import type { TwilioApi } from '../twilio-api/twilio-api';
import { ahead } from './ahead';
import { EventIdSet } from './event-id-set';
import type { Ledger } from './ledger';
import { ListingCutOffError } from './list-events';
import { listSpan } from './list-span';
import type { TimeSpan } from './time-span';
import type { TimeWindow } from './time-window';

export interface ReconcileOptions {
  readonly api: TwilioApi;
  readonly workspaceSid: string;
  readonly span: TimeSpan;
  readonly filter: FilterOptions;
  /** Hands an event over; says why it was not taken. */
  readonly deliver: (event: FilteredEvent) => Promise<SinkUnavailableError | undefined>;
  /** How many events are handed over at the same time. */
  readonly concurrency: number;
  /**
   * Goes on past an event that the sink refuses for good, where it takes others; else no moment
   * after it is told. @default false
   */
  readonly skipRefused?: boolean | undefined;
  /** The ids that were taken before, and are skipped. Those that are taken are added. */
  readonly ledger?: Ledger | undefined;
  /** Ends the run: no further event is taken up. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each window with the moment up to which every event is taken. */
  readonly onReached?: (moment: number) => void;
  /** Called for each event that is left out, with its SID, if it has one, and what is wrong. */
  readonly onLeft?: (sid: string | undefined, problem: string) => void;
  /** Called with how many events were read, and which share of the time span is done. */
  readonly onProgress?: (events: number, share: number) => void;
}

/** Each event that was read is one of the others. */
export interface ReconcileCounts {
  read: number;
  delivered: number;
  /** The ledger had them. */
  inLedger: number;
  /** Listed more than once. */
  duplicates: number;
  /** Not TaskRouter events. */
  unreadable: number;
  /** Not taken by the sink. */
  undelivered: number;
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

/** After this many events in a row that were not taken, for whatever reason, a sink takes none. */
const GIVE_UP_AFTER = 50;

/** The end of a window, and the first page of the next one. */
const AHEAD = 2;

/**
 * Reads the events of a time span back from TaskRouter, filters them as the Function does, and
 * hands them to the sink: with the ids and bytes that they have, or would have had, by the event
 * callback.
 *
 * Goes window by window, and asks for a page while the events of the last one are handed over. A
 * window is begun when every event of the last one is taken or given up, and `onReached` gets no
 * further moment once an event was given up that is not skipped. Memory does not grow with the
 * number of events, except for the ledger.
 *
 * @throws {StateFileError | DiskFullError} when the ledger or, by `onReached`, the checkpoint
 *   cannot be written.
 */
export async function reconcile(options: ReconcileOptions): Promise<ReconcileResult> {
  const { api, workspaceSid, span, ledger, signal } = options;
  const counts: ReconcileCounts = {
    read: 0,
    delivered: 0,
    inLedger: 0,
    duplicates: 0,
    unreadable: 0,
    undelivered: 0,
  };
  const filtered = new BulkReport();
  const types = new Map<string, number>();
  let missesInARow = 0;
  let skipped = 0;
  let sinkTakesNone: SinkUnavailableError | undefined;
  /** The ids of this window and of the last one: both list the events where they meet. */
  let recent: readonly [EventIdSet, EventIdSet] = [new EventIdSet(), new EventIdSet()];

  async function take(resource: PlainObject): Promise<void> {
    counts.read += 1;
    const sid = sidOf(resource);
    if (sid !== undefined && recent.some((ids) => ids.has(sid))) {
      counts.duplicates += 1;
      return;
    }
    if (sid !== undefined) recent[1].add(sid);
    if (sid !== undefined && ledger?.has(sid)) {
      counts.inLedger += 1;
      return;
    }
    const result = filter(resource, options.filter);
    if (typeof result === 'string') {
      counts.unreadable += 1;
      options.onLeft?.(sid, `unreadable: ${result}`);
      return;
    }
    const { event, report } = result;
    filtered.add(report);
    const type = report.event_type_known ? String(event.data.event_type) : 'unknown type';
    types.set(type, (types.get(type) ?? 0) + 1);
    const error = await options.deliver(event);
    if (error === undefined) {
      counts.delivered += 1;
      missesInARow = 0;
      ledger?.add(event.id);
    } else {
      counts.undelivered += 1;
      missesInARow += 1;
      if (missesInARow >= GIVE_UP_AFTER) sinkTakesNone = error;
      const isSkipped = options.skipRefused === true && isEventRefused(error);
      if (isSkipped) skipped += 1;
      options.onLeft?.(event.id, `${isSkipped ? 'skipped' : 'undelivered'}: ${nameOf(error)}`);
    }
  }

  function reasonToStop(): 'interrupted' | SinkUnavailableError | undefined {
    return signal?.aborted ? 'interrupted' : sinkTakesNone;
  }

  const listing = ahead(listSpan(api, workspaceSid, span), AHEAD);

  /** The events up to the end of a window, which is then reported. */
  async function* eventsOfWindow(onEnd: (window: TimeWindow) => void) {
    for (let next = await listing.next(); !next.done; next = await listing.next()) {
      const { window } = next.value;
      if (next.value.kind === 'end') return onEnd(window);
      for (const resource of next.value.events) {
        if (reasonToStop() !== undefined) return;
        yield resource;
      }
      const share = (window.start - span.from) / (span.until - span.from);
      options.onProgress?.(counts.read, Math.max(0, share));
    }
  }

  async function readWindows(): Promise<ReconcileStop | undefined> {
    for (;;) {
      recent = [recent[1], new EventIdSet()];
      const ended: TimeWindow[] = [];
      const events = eventsOfWindow((window) => ended.push(window));
      await forEachConcurrently(events, options.concurrency, take);
      ledger?.sync();
      const reason = reasonToStop();
      const [window] = ended;
      if (reason !== undefined || window === undefined) return reason;
      // A sink that has taken nothing has something else against it than these events.
      const isPast = counts.undelivered === skipped && (skipped === 0 || counts.delivered > 0);
      if (isPast) options.onReached?.(Math.min(window.end, span.until));
    }
  }

  const stop = await readWindows()
    .catch(stopOf)
    .finally(() => listing.return());
  return { counts, filtered, types, stop };
}

/** Why a run ends by an error of the API. @throws the error when it is another one. */
export function stopOf(error: unknown): ReconcileStop {
  if (error instanceof ListingCutOffError) return 'listing_cut_off';
  if (!(error instanceof ApiError)) throw error;
  return error.failure === 'aborted' ? 'interrupted' : error;
}

/** The filtered event, or what is wrong with the resource. */
function filter(resource: PlainObject, options: FilterOptions): FilterResult | string {
  try {
    return filterEvent(resource, options);
  } catch (error) {
    if (error instanceof InvalidEventError) return error.message;
    throw error;
  }
}

function sidOf(resource: PlainObject): string | undefined {
  const sid = ownValue(resource, 'sid');
  return typeof sid === 'string' && isSid(sid, 'EV') ? sid : undefined;
}

function nameOf({ failure, status }: SinkUnavailableError): string {
  return status === undefined ? failure : `${failure} ${status}`;
}
