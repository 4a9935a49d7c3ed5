import { lazy } from './lazy';

/**
 * A pattern with classes of Unicode (`\p{…}`), made when first asked for.
 *
 * The source is a string, because V8 compiles literals when a file is loaded: ten of these would
 * take 2 ms of a Function's start (`npm run bench -- cold-load`).
 *
 * @param flags In addition to `u`.
 */
export function unicodePattern(source: string, flags = ''): () => RegExp {
  return lazy(() => new RegExp(source, `u${flags}`));
}
