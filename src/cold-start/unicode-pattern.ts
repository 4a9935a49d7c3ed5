import { lazy } from './lazy';

/**
 * A pattern with classes of Unicode (`\p{…}`), made when it is first asked for.
 *
 * From a text: V8 reads every literal when a file is loaded, and ten of these would take it 2 ms of
 * a Function's start (`npm run bench -- cold-load`).
 *
 * @param flags Beside `u`.
 */
export function unicodePattern(source: string, flags = ''): () => RegExp {
  return lazy(() => new RegExp(source, `u${flags}`));
}
