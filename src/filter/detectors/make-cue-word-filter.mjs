// Makes cue-word-filter.ts beside this file out of the words that looks have as cues. To be run again
// when a test says that it is out of date:
//
//   node src/filter/detectors/make-cue-word-filter.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Bytes of the filter: 20 bits a word, so that hardly another word is there by chance. */
const BYTES = 2 ** 11;

const { DETECTORS } = await importTypeScript('find-identifiers.ts');
const { numberWords } = await importTypeScript('number-words.ts');
const { WordFilter } = await importTypeScript('../names/word-filter.ts');
const looks = DETECTORS.flatMap((detector) => detector.looks);
const words = new Set([...numberWords(), ...looks.flatMap((look) => look.words?.() ?? [])]);
const lines = WordFilter.listOf(words, BYTES)
  .toBase64()
  .match(/.{1,96}/g)
  .join('\n');
writeFileSync(
  join(import.meta.dirname, 'cue-word-filter.ts'),
  `// Made by make-cue-word-filter.mjs.
import { lazy } from '../lazy';
import { WordFilter } from '../names/word-filter';

/** Not within a function, which the engine reads twice: when the file is loaded, and when it is called. */
const BITS = \`
${lines}
\`;

/** The ${words.size} words that are cues of looks. */
export const cueWordFilter = lazy(() => WordFilter.parse(BITS));
`,
);

async function importTypeScript(file) {
  const build = await rolldown({ input: join(import.meta.dirname, file), platform: 'node' });
  const { output } = await build.generate({ format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
