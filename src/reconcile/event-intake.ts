import { BulkReport } from '../bulk/bulk-report';
import { isEventRefused } from '../delivery/is-event-refused';
import type { SinkUnavailableError } from '../delivery/sink';
import { type FilterOptions, type FilterResult, filterEvent } from '../filter/filter-event';
import type { FilteredEvent } from '../filter/filtered-event';
import { ownValue, type PlainObject } from '../json/plain-object';
import { InvalidEventError } from '../taskrouter/invalid-event-error';
import { isSid } from '../twilio-api/is-sid';
import { EventIdSet } from './event-id-set';
import type { Ledger } from './ledger';

export interface IntakeOptions {
  readonly filter: FilterOptions;
  /** Delivers an event; returns why it was not accepted. */
  readonly deliver: (event: FilteredEvent) => Promise<SinkUnavailableError | undefined>;
  /**
   * Continues past an event that the sink refuses for good while it accepts others. @default false
   */
  readonly skipRefused?: boolean | undefined;
  /** The ids delivered before, which are skipped. Newly delivered ones are added. */
  readonly ledger?: Ledger | undefined;
  /** Called for each event that is left out, with its SID, if any, and the problem. */
  readonly onLeft?: (sid: string | undefined, problem: string) => void;
}

/** Each event read is counted under one of the others as well. */
export interface ReconcileCounts {
  read: number;
  delivered: number;
  /** Already in the ledger. */
  inLedger: number;
  /** Listed more than once. */
  duplicates: number;
  /** Not TaskRouter events. */
  unreadable: number;
  /** Not accepted by the sink. */
  undelivered: number;
}

/** After this many consecutive failures, for whatever reason, the sink counts as accepting none. */
const GIVE_UP_AFTER = 50;

/** Processes events as they are listed: filters and delivers the new ones, and counts all. */
export class EventIntake {
  readonly counts: ReconcileCounts = {
    read: 0,
    delivered: 0,
    inLedger: 0,
    duplicates: 0,
    unreadable: 0,
    undelivered: 0,
  };
  readonly filtered = new BulkReport();
  readonly types = new Map<string, number>();
  readonly #options: IntakeOptions;
  #missesInARow = 0;
  #skipped = 0;
  #sinkTakesNone: SinkUnavailableError | undefined;
  /** The ids of this window and the last one, which overlap. */
  #recent: readonly [EventIdSet, EventIdSet] = [new EventIdSet(), new EventIdSet()];

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Why the last event was not accepted, when the sink accepts none at all. */
  get sinkTakesNone(): SinkUnavailableError | undefined {
    return this.#sinkTakesNone;
  }

  /** Whether all events so far are delivered, or skipped. */
  get isComplete(): boolean {
    // When a sink has accepted nothing, the fault is not with these events.
    const isSinkAtFault = this.#skipped > 0 && this.counts.delivered === 0;
    return this.counts.undelivered === this.#skipped && !isSinkAtFault;
  }

  beginWindow(): void {
    this.#recent = [this.#recent[1], new EventIdSet()];
  }

  /** @throws {StateFileError | DiskFullError} when the ledger cannot be written. */
  async take(resource: PlainObject): Promise<void> {
    const { ledger, filter, onLeft } = this.#options;
    this.counts.read += 1;
    const sid = sidOf(resource);
    if (sid !== undefined && this.#recent.some((ids) => ids.has(sid))) {
      this.counts.duplicates += 1;
      return;
    }
    if (sid !== undefined) this.#recent[1].add(sid);
    if (sid !== undefined && ledger?.has(sid)) {
      this.counts.inLedger += 1;
      return;
    }
    const result = filtered(resource, filter);
    if (typeof result === 'string') {
      this.counts.unreadable += 1;
      onLeft?.(sid, `unreadable: ${result}`);
      return;
    }
    const { event, report } = result;
    this.filtered.add(report);
    const type = report.event_type_known ? String(event.data.event_type) : 'unknown type';
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    await this.#handOver(event);
  }

  async #handOver(event: FilteredEvent): Promise<void> {
    const { deliver, ledger, skipRefused = false, onLeft } = this.#options;
    const error = await deliver(event);
    if (error === undefined) {
      this.counts.delivered += 1;
      this.#missesInARow = 0;
      ledger?.add(event.id);
      return;
    }
    this.counts.undelivered += 1;
    this.#missesInARow += 1;
    if (this.#missesInARow >= GIVE_UP_AFTER) this.#sinkTakesNone = error;
    const isSkipped = skipRefused && isEventRefused(error);
    if (isSkipped) this.#skipped += 1;
    onLeft?.(event.id, `${isSkipped ? 'skipped' : 'undelivered'}: ${nameOf(error)}`);
  }
}

/** The filtered event, or the problem with the resource. */
function filtered(resource: PlainObject, options: FilterOptions): FilterResult | string {
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
