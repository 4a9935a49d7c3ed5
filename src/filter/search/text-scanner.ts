import { lazy } from '../../cold-start/lazy';
import type { Look } from '../detectors/detector';
import {
  EMPTY_WORD_HASH,
  hashOfNext,
  startOf,
  stepOf,
  type WordFilter,
} from '../names/word-filter';
import { LETTER_BEYOND_ASCII } from '../patterns/letter-beyond-ascii';
import { withoutAccents } from '../plain-text/without-accents';
import { cueWordFilter } from './cue-word-filter';

/** What a scan saw in a text. */
export interface Scan {
  readonly digits: number;
  /** How often a letter and a digit are adjacent: codes mix them, words and numbers do not. */
  readonly changes: number;
  /** A bit for each list of cues and words that the text contains part of. */
  readonly cues: number;
  /** True when the text is printable ASCII, like most texts. */
  readonly isPlain: boolean;
}

/** What makes a look worthwhile. */
type Cues = Pick<Look, 'cues' | 'words' | 'names' | 'joined'>;

const EVERY_CUE = -1;
/** The bit of looks without cues, which every text has. */
const ALWAYS = 1 << 31;
/** The other bits: one for each list of cues. */
const BITS = 31;
/** Three letters of five bits each. */
const THREE_LETTERS = 0x7fff;
/** The bit that distinguishes an ASCII lower-case letter from its capital. */
const SMALL = 0x20;
/** The first and the last printable ASCII character. */
const BLANK = 0x20;
const TILDE = 0x7e;

/** By character code: 1 for `a` and `A` to 26 for `z` and `Z`, 0 for anything else. */
const LETTERS = new Uint8Array(128);
for (let letter = 1; letter <= 26; letter += 1) {
  LETTERS[0x40 + letter] = letter;
  LETTERS[0x60 + letter] = letter;
}

/**
 * Scans each character of a text once, and reports which looks are worthwhile.
 *
 * It must not miss a cue; a false one only costs time. So an accented letter counts twice, as the
 * letter and as no letter, because detectors differ on it; a letter of another alphabet counts as
 * every cue.
 *
 * With every pattern tried on every text, the whole filter would take three times as long (`npm run
 * bench -- filter`).
 */
export class TextScanner {
  /** By the identity of a list: looks with the same cues share a bit. */
  readonly #bits = new Map<unknown, number>();
  readonly #marks = new Int32Array(128);
  /**
   * By three letters, the index of their bits in {@link #bitsOfLetters}: a table of the bits
   * themselves would be four times as large, too large to stay in the processor's cache between
   * events.
   */
  readonly #letters = new Uint8Array(THREE_LETTERS + 1);
  /** Some forty combinations of bits; letters that are not a cue have the first, which is empty. */
  readonly #bitsOfLetters: number[] = [0];
  /** The bits of looks for which joined words, as in `johnSmith`, are a cue. */
  #joined = 0;
  readonly #names: { readonly filter: WordFilter; readonly bit: number }[] = [];
  readonly #wordLists: { readonly words: () => readonly string[]; readonly bit: number }[] = [];
  /** Made when the first possible cue word is seen. */
  readonly #bitsOfWords = lazy(() => {
    const bits = new Map<string, number>();
    for (const { words, bit } of this.#wordLists) {
      for (const word of words()) bits.set(word, (bits.get(word) ?? 0) | bit);
    }
    return bits;
  });

  /**
   * The bit of the look's cues in a {@link Scan}; every text has that of looks without cues.
   *
   * @throws {RangeError} when there are more lists of cues than bits.
   */
  bitOf({ cues = [], words, names, joined }: Cues): number {
    if (cues.length === 0 && words === undefined && names === undefined) return ALWAYS;
    const key = words ?? names ?? cues.join('|');
    const known = this.#bits.get(key);
    if (known !== undefined) return known;
    if (this.#bits.size === BITS) throw new RangeError('too many lists of cues');
    const bit = 1 << this.#bits.size;
    this.#bits.set(key, bit);
    for (const cue of cues) {
      if (cue.length === 1) mark(this.#marks, cue.charCodeAt(0), bit);
      else this.#markLetters(cue, bit);
    }
    if (joined) this.#joined |= bit;
    if (words !== undefined) this.#wordLists.push({ words, bit });
    for (const filter of names?.() ?? []) this.#names.push({ filter, bit });
    return bit;
  }

  scan(text: string): Scan {
    const seen = this.#scanAscii(text);
    // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
    if (seen.isPlain) return seen;
    const plain = withoutAccents(text);
    if (LETTER_BEYOND_ASCII().test(plain)) return { ...seen, cues: EVERY_CUE };
    // Stryker disable next-line ConditionalExpression: equivalent, a shortcut.
    return plain === text ? seen : { ...seen, cues: seen.cues | this.#scanAscii(plain).cues };
  }

  #markLetters(cue: string, bit: number): void {
    const letters = lettersOf(cue);
    const bits = (this.#bitsOfLetters[this.#letters[letters] as number] as number) | bit;
    const known = this.#bitsOfLetters.indexOf(bits);
    this.#letters[letters] = known < 0 ? this.#bitsOfLetters.push(bits) - 1 : known;
  }

  /** Scans the text with everything but ASCII as blanks. */
  #scanAscii(text: string): Scan {
    const marks = this.#marks;
    const letters = this.#letters;
    const bitsOfLetters = this.#bitsOfLetters;
    let digits = 0;
    let changes = 0;
    let cues = ALWAYS;
    let lastThree = 0;
    let hash = EMPTY_WORD_HASH;
    let isAfterDigit = false;
    /** The previous letter, or 0. */
    let before = 0;
    let joints = 0;
    // Negative as soon as a code is out of range.
    let range = 0;
    // The end of the text ends a word, like a blank.
    for (let index = 0; index <= text.length; index += 1) {
      const code = index < text.length ? text.charCodeAt(index) : BLANK;
      const letter = code < 128 ? (LETTERS[code] as number) : 0;
      lastThree = ((lastThree << 5) | letter) & THREE_LETTERS;
      cues |= bitsOfLetters[letters[lastThree] as number] as number;
      if (letter !== 0) {
        hash = hashOfNext(hash, letter);
        if (isAfterDigit) changes += 1;
        isAfterDigit = false;
        joints |= ~code & before;
        before = code;
        continue;
      }
      before = 0;
      range |= (code - BLANK) | (TILDE - code);
      cues |= code < 128 ? (marks[code] as number) : 0;
      isAfterDigit = code > 47 && code < 58;
      if (isAfterDigit) digits += 1;
      if (hash === EMPTY_WORD_HASH) continue;
      if (isAfterDigit) changes += 1;
      cues |= this.#cuesOfWord(text, index, hash, cues);
      hash = EMPTY_WORD_HASH;
    }
    if ((joints & SMALL) !== 0) cues |= this.#joined;
    return { digits, changes, cues, isPlain: range >= 0 };
  }

  /** The cues of the word that ends at `end`, except those already seen. */
  #cuesOfWord(text: string, end: number, hash: number, seen: number): number {
    const start = startOf(hash);
    const step = stepOf(hash);
    let cues = seen;
    for (const { filter, bit } of this.#names) {
      if ((cues & bit) === 0 && filter.hasPlaces(start, step)) cues |= bit;
    }
    // Hardly any other word passes, so the list itself is rarely consulted.
    if (!cueWordFilter().hasPlaces(start, step)) return cues;
    return cues | (this.#bitsOfWords().get(wordEndingAt(text, end)) ?? 0);
  }
}

/** The letter at an index; none before the text. */
function letterAt(text: string, index: number): number {
  return LETTERS[text.charCodeAt(index)] ?? 0;
}

function wordEndingAt(text: string, end: number): string {
  let start = end;
  while (letterAt(text, start - 1) !== 0) start -= 1;
  return text.slice(start, end).toLowerCase();
}

function lettersOf(cue: string): number {
  let letters = 0;
  for (let index = 0; index < cue.length; index += 1) {
    letters = (letters << 5) | letterAt(cue, index);
  }
  return letters;
}

function mark(places: Int32Array, place: number, bit: number): void {
  places[place] = (places[place] ?? 0) | bit;
}
