import { durationMs } from '../../src/terminal/duration';
import { UsageError } from '../command/usage-error';

const MINUTE_MS = 60_000;

/**
 * The value of an option that takes a duration, such as `15m`, `12h` or `1d`, in minutes.
 *
 * @param least The shortest, written in the same way.
 * @param most The longest.
 * @throws {UsageError} that names both, and not what was given.
 */
export function minutesOption(name: string, given: string, least: string, most: string): number {
  const minutes = minutesIn(given);
  if (minutes >= minutesIn(least) && minutes <= minutesIn(most)) return minutes;
  throw new UsageError(`${name} must be a duration from ${least} to ${most}`);
}

/** `NaN` for what is not a duration. */
function minutesIn(text: string): number {
  return (durationMs(text) ?? Number.NaN) / MINUTE_MS;
}
