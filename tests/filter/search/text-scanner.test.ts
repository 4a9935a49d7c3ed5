import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digits } from '../../../src/filter/detectors/digits';
import { WordFilter } from '../../../src/filter/names/word-filter';
import { numberWords } from '../../../src/filter/plain-text/number-words';
import { cueWordFilter } from '../../../src/filter/search/cue-word-filter';
import { DETECTORS } from '../../../src/filter/search/find-identifiers';
import { TextScanner } from '../../../src/filter/search/text-scanner';
import { PROJECT_ROOT } from '../../support/project-root';
import { runs } from '../../support/runs';

/** Except those that are no text. */
const FILES = ['search', 'detectors', 'names', 'patterns', 'plain-text'].flatMap((folder) => {
  const path = join(PROJECT_ROOT, 'src', 'filter', folder);
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/^(?:given-names|surnames)\.ts$/.test(file))
    .map((file) => join(path, file));
});

/** Every word and part of a word that a detector can look for, and some others. */
const WORDS = [
  ...new Set(FILES.flatMap((file) => readFileSync(file, 'utf8').match(/[A-Za-z]{1,14}/g) ?? [])),
  ...'Marsha Siobhan Daisy Buchanan Neal McDade'.split(' '),
];

const word = fc
  .tuple(
    fc.constantFrom(...WORDS),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toLowerCase(),
      (text: string) => text.toUpperCase(),
      (text: string) => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase(),
    ),
  )
  .map(([text, inCase]) => inCase(text));
const number = fc.oneof(
  fc.stringMatching(/^[0-9]{1,9}$/),
  fc.constantFrom('9', '92', '12', '3rd', '1984', '2026', '555', '0123', '4111 1111 1111 1111'),
);
const between = fc.constantFrom(' ', ' ', ' ', '', '.', '. ', ', ', '-', '/', ':', ': ', ' #', "'");
const text = fc
  .array(
    fc.tuple(
      fc.oneof(word, word, number, fc.constantFrom('@', '*', 'é', 'ñ', 'ß', 'ж', '▸', '(')),
      between,
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.flat().join(''));

const scanner = new TextScanner();
const looks = [...DETECTORS, digits].flatMap(({ kind, looks }) =>
  looks.map((look) => ({ kind, look, cues: scanner.bitOf(look) })),
);

/** The looks that the scan of a text skips, or those that it does not. */
function looksOf(text: string, isWorthWhile: boolean) {
  const seen = scanner.scan(text);
  return looks.filter(
    ({ look, cues }) =>
      isWorthWhile ===
      (seen.digits >= (look.digits ?? 0) &&
        seen.changes >= (look.changes ?? 0) &&
        text.length >= (look.length ?? 0) &&
        (seen.cues & cues) !== 0),
  );
}

test('no look is skipped that would have found a kind that no other finds', () => {
  fc.assert(
    fc.property(text, (text) => {
      const kindsFound = (isWorthWhile: boolean) =>
        looksOf(text, isWorthWhile)
          .filter(({ look }) => look.finds(text))
          .map(({ kind }) => kind);
      expect([text, kindsFound(true)]).toEqual([text, expect.arrayContaining(kindsFound(false))]);
    }),
    runs(1_000),
  );
});

test.each(['Billing', 'Nurse', 'Payment failed', 'Flu Shots', 'IVR 4', 'voice'])(
  'most words of contact centres need at most one look: %p',
  (text) => {
    expect(looksOf(text, true).length).toBeLessThan(2);
  },
);

test('a long text of such words needs no more looks than a short one', () => {
  const words = 'Billing failed, flu shots. ';
  expect(looksOf(words.repeat(1_000), true)).toEqual(looksOf(words.repeat(2), true));
});

test('the cue word filter has the words of all looks, and no others', () => {
  const looks = DETECTORS.flatMap((detector) => detector.looks);
  const words = [...numberWords(), ...looks.flatMap((look) => look.words?.() ?? [])];
  expect(words.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  // Otherwise: node src/filter/search/make-cue-word-filter.mjs
  const text = cueWordFilter().toBase64();
  const bytes = Buffer.from(text, 'base64').length;
  expect(text).toBe(WordFilter.listOf(words, bytes).toBase64());
});

test.each([
  ['a1b22 c', 3, 3],
  ['12 34', 4, 0],
  ['1a', 1, 1],
  ['ab1', 1, 1],
  ['a/b:c', 0, 0],
  ['0x9', 2, 2],
  ['é1', 1, 0],
])('the digits in %p are counted, and those next to a letter', (text, digits, changes) => {
  expect(scanner.scan(text)).toMatchObject({ digits, changes });
});

test('each cue is an ASCII mark, or three letters, with a blank for any other character', () => {
  const cues = [...DETECTORS, digits].flatMap(({ looks }) =>
    looks.flatMap((look) => look.cues ?? []),
  );
  expect(cues.filter((cue) => !/^(?:[!-/:-@[-`{-~]|(?=.*[a-z])[a-z ]{3})$/.test(cue))).toEqual([]);
});

test('a list of cues for which no bit is left is refused', () => {
  const scanner = new TextScanner();
  const letters = [...'abcdefghijklmnopqrstuvwxyzabcde'];
  const bits = letters.map((letter, index) =>
    scanner.bitOf({ cues: [`${letter}${index < 26 ? 'xx' : 'yy'}`] }),
  );
  expect(new Set(bits).size).toBe(31);
  expect(() => scanner.bitOf({ cues: ['zzz'] })).toThrow(new RangeError('too many lists of cues'));
  expect(scanner.bitOf({ cues: ['axx'] })).toBe(bits[0]);
});
