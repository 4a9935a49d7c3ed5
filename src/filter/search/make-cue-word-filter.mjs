// Makes cue-word-filter.ts beside this file out of the words that looks have as cues. To be run again
// when a test says that it is out of date:
//
//   node src/filter/search/make-cue-word-filter.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript, wordFilterModule } from '../names/word-filter-module.mjs';

/** Bytes of the filter: 20 bits a word, so that hardly another word is there by chance. */
const BYTES = 2 ** 11;

const { DETECTORS } = await importTypeScript(join(import.meta.dirname, 'find-identifiers.ts'));
const { numberWords } = await importTypeScript(
  join(import.meta.dirname, '../plain-text/number-words.ts'),
);
const { WordFilter } = await importTypeScript(join(import.meta.dirname, '../names/word-filter.ts'));
const looks = DETECTORS.flatMap((detector) => detector.looks);
const words = new Set([...numberWords(), ...looks.flatMap((look) => look.words?.() ?? [])]);
writeFileSync(
  join(import.meta.dirname, 'cue-word-filter.ts'),
  wordFilterModule(WordFilter.listOf(words, BYTES), {
    constant: 'cueWordFilter',
    madeBy: 'make-cue-word-filter.mjs',
    wordFilter: '../names/word-filter',
    docs: `The ${words.size} words that are cues of looks.`,
  }),
);
