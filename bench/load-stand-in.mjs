// Builds a TypeScript stand-in, made from the tests' own, like all other code.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

// Where the packages that the stand-in needs can be resolved.
const BUILT = join(import.meta.dirname, '..', 'node_modules', '.cache', 'hipaa-guard-bench');

export async function loadStandIn(input) {
  return createRequire(import.meta.url)(await buildStandIn(input));
}

/** The built file, for another process to load. */
export async function buildStandIn(input) {
  mkdirSync(BUILT, { recursive: true });
  const file = join(BUILT, `${basename(dirname(input))}.cjs`);
  const build = await rolldown({ input, external: /^[^./]/, platform: 'node' });
  await build.write({ file, format: 'cjs' });
  return file;
}
