import { durationMs } from '../../src/terminal/duration';
import { UsageError } from '../command/usage-error';

const MINUTE_MS = 60_000;

/**
 * The value in minutes of an option that takes a duration, such as `15m`, `12h` or `1d`.
 *
 * @param least The shortest, in the same notation.
 * @param most The longest.
 * @throws {UsageError} that names both, but not the given value.
 */
export function minutesOption(name: string, given: string, least: string, most: string): number {
  const minutes = minutesIn(given);
  if (minutes >= minutesIn(least) && minutes <= minutesIn(most)) return minutes;
  throw new UsageError(`${name} must be a duration from ${least} to ${most}`);
}

/** `NaN` for anything but a duration. */
function minutesIn(text: string): number {
  return (durationMs(text) ?? Number.NaN) / MINUTE_MS;
}
