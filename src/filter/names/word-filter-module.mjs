// What the scripts share that make modules of word filters.
import { rolldown } from 'rolldown';

/** A module in TypeScript, as the script that asks for it can use it. */
export async function importTypeScript(path) {
  const build = await rolldown({ input: path, platform: 'node' });
  const { output } = await build.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}

/**
 * The text of a module that exports a filter by its `constant`.
 *
 * @param madeBy The script, and what else is to be said of it.
 * @param wordFilter Where the module finds word-filter.ts.
 * @param docs What its words are.
 */
export function wordFilterModule(filter, { constant, madeBy, wordFilter, docs }) {
  const lines = filter
    .toBase64()
    .match(/.{1,96}/g)
    .join('\n');
  return `// Made by ${madeBy}.
import { lazy } from '../../cold-start/lazy';
import { WordFilter } from '${wordFilter}';

/** At the top: the engine reads a function twice, when the file is loaded and when it is called. */
const BITS = \`
${lines}
\`;

/** ${docs} */
export const ${constant} = lazy(() => WordFilter.parse(BITS));
`;
}
