import { isPlainObject } from '../json/plain-object';

/** For each known option, whether a value has its type. */
export type OptionChecks<Options> = Readonly<
  Record<keyof Options & string, (value: unknown) => boolean>
>;

/** For an option whose value is checked where it is read. */
export const CHECKED_WHERE_READ = () => true;

/**
 * Checks a caller's options against the known ones: a misspelt option would otherwise have no
 * effect, silently.
 *
 * @param argument The name of the caller's argument.
 * @throws {TypeError} that names an unknown option or one of the wrong type; also for anything but
 *   an object.
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
