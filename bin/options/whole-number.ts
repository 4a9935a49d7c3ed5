import { UsageError } from '../command/usage-error';

export interface NumberRange {
  readonly min: number;
  readonly max: number;
  /** Its name in the message. */
  readonly called?: 'a number' | 'a whole number';
}

/**
 * The value of an option or a setting that takes a whole number.
 *
 * @throws {UsageError} that names the range, but not the given value.
 */
export function wholeNumber(
  name: string,
  given: string,
  { min, max, called = 'a number' }: NumberRange,
): number {
  const number = Number(given);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new UsageError(`${name} must be ${called} from ${min} to ${max}`);
}
