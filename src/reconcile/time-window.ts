import { DAY_MS } from '../terminal/day';
import type { TimeSpan } from './time-span';

/**
 * A part of the time span that is listed in one go: milliseconds since the epoch, whole seconds.
 */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/** A summary of what a window held. */
export interface Listed {
  /** The number of events, without those listed again in halves. */
  readonly events: number;
  /** False when TaskRouter lists only one page of a window. */
  readonly linked: boolean;
}

/** The smallest unit of the API's dates. */
const SECOND_MS = 1_000;
const SHORTEST_MS = SECOND_MS;
const LONGEST_MS = DAY_MS;
/** Windows double until they hold enough; a long first one might have to be listed again. */
const FIRST_MS = 60_000;
/** How far a window overlaps the last one: what one of them rounds away, the other has. */
const OVERLAP_MS = SECOND_MS;
/**
 * How many events a window should hold: several pages, but little to list again if the run is
 * killed. The last page is half full, because a full one does not count as the last.
 */
const EVENTS_PER_WINDOW = 4_500;
/** The same where only one page of 1,000 is listed: low enough that a busier time still fits. */
const EVENTS_PER_PAGE = 700;

/**
 * Cuts a time span into windows, each beginning a second before the end of the last one. Their
 * length adapts to the number of events in them.
 */
export class TimeWindows {
  readonly #first: number;
  #start: number;
  readonly #end: number;
  #length = FIRST_MS;
  #aim = EVENTS_PER_WINDOW;

  constructor({ from, until }: TimeSpan) {
    this.#first = Math.floor(from / SECOND_MS) * SECOND_MS;
    this.#start = this.#first;
    this.#end = Math.ceil(until / SECOND_MS) * SECOND_MS;
  }

  /** The next window, or `undefined` at the end of the span. */
  next(): TimeWindow | undefined {
    if (this.#start >= this.#end) return undefined;
    const start = Math.max(this.#first, this.#start - OVERLAP_MS);
    this.#start = Math.min(this.#start + this.#length, this.#end);
    return { start, end: this.#start };
  }

  /** Adapts the length of the next window to what the last one held. */
  fit({ events, linked }: Listed): void {
    if (!linked) this.#aim = EVENTS_PER_PAGE;
    const factor = Math.min(2, Math.max(1 / 8, this.#aim / Math.max(1, events)));
    const length = Math.round((this.#length * factor) / SECOND_MS) * SECOND_MS;
    this.#length = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, length));
  }
}

/**
 * The two halves of a window, or `undefined` for a single second. Both include the moment where
 * they meet: TaskRouter lists events on or after one date and on or before the other.
 */
export function halvesOf({
  start,
  end,
}: TimeWindow): readonly [TimeWindow, TimeWindow] | undefined {
  if (end - start <= SHORTEST_MS) return undefined;
  const middle = start + Math.floor((end - start) / 2 / SECOND_MS) * SECOND_MS;
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}
