import { isBuiltin } from 'node:module';

/**
 * The package that an import names, such as `@scope/name` of `@scope/name/file`.
 *
 * @param {string} id The import's specifier.
 * @returns {string | undefined} Nothing for a path, a module of Node.js, or an alias such as
 *   `#name`.
 */
export function packageOf(id) {
  if (isBuiltin(id)) return undefined;
  return /^(?:@[\w.~-]+\/)?[\w~-][\w.~-]*(?=\/|$)/.exec(id)?.[0];
}
