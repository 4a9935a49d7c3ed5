import { isPlainObject, ownValue } from '../json/plain-object';

/** What npm and its like find on this machine only. */
const LOCAL = /^(?:(?:file|link|portal|workspace):|\.|~?\/)/;

/**
 * A sentence for each package that Twilio would be told to install and that npm's registry does not
 * have under its name: Twilio refuses to build with it, by a code that does not name it.
 *
 * @param packageJson The project's, parsed.
 */
export function dependencyProblems(packageJson: unknown): readonly string[] {
  const dependencies = isPlainObject(packageJson)
    ? ownValue(packageJson, 'dependencies')
    : undefined;
  if (!isPlainObject(dependencies)) return [];
  return Object.entries(dependencies)
    .filter(([, version]) => LOCAL.test(String(version)))
    .map(
      ([name]) =>
        `${name} is only on this machine, so Twilio cannot install it: move it to devDependencies of package.json, or publish it`,
    );
}
