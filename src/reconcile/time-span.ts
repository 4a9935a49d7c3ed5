import { ExpectedError } from '../errors/expected-error';
import { DAY_MS, isDay } from '../terminal/day';
import { durationMs } from '../terminal/duration';

/** The span of events to read back, in milliseconds since the epoch. */
export interface TimeSpan {
  readonly from: number;
  readonly until: number;
}

/** A time span as requested. */
export interface TimeSpanArguments {
  readonly since: string;
  /** @default now */
  readonly until: string | undefined;
}

/** The span cannot be read back. The message says why, in the words of the command line. */
export class TimeSpanError extends ExpectedError {
  override readonly name = 'TimeSpanError';
  readonly code = 'time_span_invalid';
}

const DATE = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

/**
 * Twilio docs, "Event resource": events are kept this long; the attributes of older ones are
 * redacted.
 */
const KEPT_DAYS = 30;

/**
 * Refuses a `--since` or `--until` that is not a time, before TaskRouter's time is known.
 *
 * @throws {TimeSpanError}
 */
export function requireTimes({ since, until }: TimeSpanArguments): void {
  parseMoment('--since', since, 0);
  if (until !== undefined) parseMoment('--until', until, 0);
}

/**
 * Reads `--since` and `--until`: a duration before now (`15m`, `24h`, `7d`), or a date or moment of
 * ISO 8601. A date without a time means its start in UTC; a time needs a zone.
 *
 * @param now Milliseconds since the epoch.
 * @throws {TimeSpanError}
 */
export function parseTimeSpan({ since, until }: TimeSpanArguments, now: number): TimeSpan {
  const span = {
    from: parseMoment('--since', since, now),
    until: until === undefined ? now : parseMoment('--until', until, now),
  };
  // Events that happen after the run would count as read.
  if (span.until > now) throw new TimeSpanError('--until must not be in the future');
  if (span.from >= span.until) {
    throw new TimeSpanError('--since must be before --until, and before now');
  }
  return span;
}

/**
 * Refuses to begin where TaskRouter no longer has every event: nobody would notice the gap.
 *
 * @throws {TimeSpanError} naming the earliest moment.
 */
export function requireKept(from: number, now: number): void {
  const earliest = now - KEPT_DAYS * DAY_MS;
  if (from >= earliest) return;
  throw new TimeSpanError(
    `TaskRouter keeps events for ${KEPT_DAYS} days and redacts the attributes of older ones; ` +
      `the earliest possible start is ${new Date(earliest).toISOString()}`,
  );
}

function parseMoment(option: string, text: string, now: number): number {
  const duration = durationMs(text);
  if (duration !== undefined) return now - duration;
  const [, date] = DATE.exec(text) ?? [];
  const moment = date !== undefined && isDay(date) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(moment)) {
    throw new TimeSpanError(
      `${option} must be a duration (15m, 24h, 7d), a date (2026-11-22), or a time with its zone ` +
        '(2026-11-22T08:30:00Z)',
    );
  }
  return moment;
}
