import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = join(import.meta.dirname, '../../docs/preserved-attributes.md');

/** The paths of the preserved attributes listed in the docs, such as `conversations.queue`. */
export const PRESERVED_PATHS = [
  ...readFileSync(PAGE, 'utf8').matchAll(/^\| `([A-Za-z_0-9.]+)` \|/gm),
].map(([, path]) => path);

/** The names below a group, or at the root. */
export function namesIn(group) {
  const prefix = group === '' ? '' : `${group}.`;
  return PRESERVED_PATHS.filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter((name) => !name.includes('.'));
}
