import { isPlainObject } from '../json/plain-object';

/** For each option that there is, whether a value is of its type. */
export type OptionChecks<Options> = Readonly<
  Record<keyof Options & string, (value: unknown) => boolean>
>;

/** For an option whose value is checked by whoever reads it. */
export const CHECKED_WHERE_READ = () => true;

/**
 * Holds the options that a caller passes to those that there are: one that is misspelt would
 * otherwise ask for less than was meant, and say nothing.
 *
 * @param argument What the caller's argument is called.
 * @throws {TypeError} for an option that does not exist or is of the wrong type, by its name, and
 *   for what is no object.
 */
export function checkOptions<Options extends object>(
  options: Options,
  checks: OptionChecks<Options>,
  argument = 'options',
): void {
  if (!isPlainObject(options)) throw new TypeError(`\`${argument}\` must be an object`);
  const known: Readonly<Record<string, (value: unknown) => boolean>> = checks;
  for (const [name, value] of Object.entries(options)) {
    const isOfType = Object.hasOwn(known, name) ? known[name] : undefined;
    if (isOfType === undefined) throw new TypeError(`\`${name}\` is not an option`);
    if (value !== undefined && !isOfType(value)) {
      throw new TypeError(`\`${name}\` has the wrong type`);
    }
  }
}
