import { UsageError } from '../command/usage-error';

/**
 * The value of an option or a setting with a few allowed words.
 *
 * @throws {UsageError} that names them, but not the given value.
 */
export function choice<Word extends string>(
  name: string,
  given: string,
  words: readonly Word[],
): Word {
  const word = words.find((each) => each === given);
  if (word !== undefined) return word;
  const list = words.length === 2 ? words.join(' or ') : `one of ${words.join(', ')}`;
  throw new UsageError(`${name} must be ${list}`);
}
