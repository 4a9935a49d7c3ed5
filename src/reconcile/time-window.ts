import { DAY_MS } from '../terminal/day';
import type { TimeSpan } from './time-span';

/** A part of the time span that is listed at once: milliseconds since the epoch, whole seconds. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

/** What there was in a window. */
export interface Listed {
  /** How many events, without those that were listed again in halves. */
  readonly events: number;
  /** False where TaskRouter lists no more than a page of a window. */
  readonly linked: boolean;
}

/** The API's dates have no smaller unit. */
const SECOND_MS = 1_000;
const SHORTEST_MS = SECOND_MS;
const LONGEST_MS = DAY_MS;
/** Windows double until they hold enough: to begin with a long one may mean to list it again. */
const FIRST_MS = 60_000;
/** How far a window overlaps the one before: what one of them rounds away, the other has. */
const OVERLAP_MS = SECOND_MS;
/**
 * How many events a window should hold: several pages, but little to list again when the run is
 * killed within one. The last page is half full, because a full one is not believed to be the last.
 */
const EVENTS_PER_WINDOW = 4_500;
/** Where no more than a page of 1,000 is listed: so much less that a busier time still fits. */
const EVENTS_PER_PAGE = 700;

/**
 * Cuts a time span into windows, each of which begins a second before the end of the last one.
 * Windows grow and shrink with the number of events in them.
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

  /** The next window, or `undefined` when the span's end is reached. */
  next(): TimeWindow | undefined {
    if (this.#start >= this.#end) return undefined;
    const start = Math.max(this.#first, this.#start - OVERLAP_MS);
    this.#start = Math.min(this.#start + this.#length, this.#end);
    return { start, end: this.#start };
  }

  /** Fits the length of the next window to what there was in the last one. */
  fit({ events, linked }: Listed): void {
    if (!linked) this.#aim = EVENTS_PER_PAGE;
    const factor = Math.min(2, Math.max(1 / 8, this.#aim / Math.max(1, events)));
    const length = Math.round((this.#length * factor) / SECOND_MS) * SECOND_MS;
    this.#length = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, length));
  }
}

/**
 * The two halves of a window, or `undefined` when it has only one second. Both hold the moment at
 * which they meet: TaskRouter lists events on or after the one date and on or before the other.
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
