import { lazy } from '../../cold-start/lazy';
import { withoutAccents } from './without-accents';

const DIGITS = [
  'zero oh cero',
  'one uno',
  'two dos',
  'three tres',
  'four cuatro',
  'five cinco',
  'six seis',
  'seven siete',
  'eight ocho',
  'nine nueve',
  'ten diez',
  // Spanish `once` is an English word.
  'eleven',
  'twelve doce',
  'thirteen trece',
  'fourteen catorce',
  'fifteen quince',
  'sixteen dieciseis',
  'seventeen diecisiete',
  'eighteen dieciocho',
  'nineteen diecinueve',
];
const TENS = [
  'twenty veinte',
  'thirty treinta',
  'forty cuarenta',
  'fifty cincuenta',
  'sixty sesenta',
  'seventy setenta',
  'eighty ochenta',
  'ninety noventa',
];
const IN_THE_TWENTIES =
  'veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve';
const HUNDRED = 'hundred cien ciento';
const HUNDREDS_IN_SPANISH = [
  'doscientos doscientas',
  'trescientos trescientas',
  'cuatrocientos cuatrocientas',
  'quinientos quinientas',
  'seiscientos seiscientas',
  'setecientos setecientas',
  'ochocientos ochocientas',
  'novecientos novecientas',
];
/** At the start of a number, as in years; by themselves they say how many, or are other words. */
const THOUSANDS =
  '(?:(?:(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\\s)?mil|(?:one|two|three|four|five|six|seven|eight|nine)\\sthousand(?:\\sand)?)\\s';
const TIMES: Readonly<Record<string, number>> = { double: 2, doble: 2, triple: 3 };

const VALUES: ReadonlyMap<string, number> = new Map([
  ...valuesOf(DIGITS, (index) => index),
  ...valuesOf(TENS, (index) => 10 * (index + 2)),
  ...valuesOf(IN_THE_TWENTIES.split(' '), (index) => 21 + index),
  ...valuesOf([HUNDRED], () => 100),
  ...valuesOf(HUNDREDS_IN_SPANISH, (index) => 100 * (index + 2)),
]);

/** Words between two numbers in a transcript: `three slash twelve`. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['slash', '/'],
  ['dash', '-'],
  ['hyphen', '-'],
  ['guion', '-'],
]);
const SIGN_BETWEEN = new RegExp(`(?<=\\d)\\s(${[...SIGNS.keys()].join('|')})\\s(?=\\d)`, 'gi');

/** English and Spanish words for numbers, and for the signs between them. */
export function numberWords(): readonly string[] {
  return [...VALUES.keys(), ...SIGNS.keys()];
}

const run = lazy(() => {
  const word = `(?:${[...VALUES.keys(), ...Object.keys(TIMES)].join('|')})`;
  return new RegExp(
    `(?<![a-z])(?:${THOUSANDS})?${word}(?:[\\s,.-]{1,3}(?:(?:and|y)\\s)?${word})*(?![a-z])`,
    'gi',
  );
});

/**
 * The text with number words as digits: `forty-one fifty-five` → `41 55`, `double five` → `5 5`,
 * `noventa y dos` → `92`, `mil novecientos treinta` → `1930`; and signs between them instead of
 * their words: `3 slash 12` → `3/12`. A single `one` is seldom a number, and stays.
 */
export function withNumbersInDigits(text: string): string {
  return withoutAccents(text)
    .replace(run(), (words, index: number, plain: string) =>
      /^one$/i.test(words) && !/^\s[A-Z]/.test(plain.slice(index + words.length))
        ? words
        : digitsOf(words),
    )
    .replace(SIGN_BETWEEN, (sign, word: string) => SIGNS.get(word.toLowerCase()) ?? sign);
}

function digitsOf(words: string): string {
  const numbers: number[] = [];
  let times = 1;
  /** How much the current number may still grow: `9` after `twenty`. */
  let room = 0;
  for (const word of words.toLowerCase().match(/[a-z]+/g) ?? []) {
    const value = VALUES.get(word);
    const last = numbers.at(-1) ?? 0;
    const units = last % 1000;
    if (word === 'mil' || word === 'thousand') {
      numbers.splice(-1, 1, 1000 * (last || 1));
      room = 999;
    } else if (value === undefined) {
      times = TIMES[word] ?? times;
    } else if (value === 100 && units > 0 && units < 20 && units !== 10) {
      // `five hundred`, and `fifteen hundred`: what was read is how many of them.
      numbers.splice(-1, 1, last + 99 * units);
      room = 99;
    } else if (value > 0 && value <= room) {
      numbers.splice(-1, 1, last + value);
      room = roomBehind(value);
    } else {
      for (; times > 0; times -= 1) numbers.push(value);
      times = 1;
      room = roomBehind(value);
    }
  }
  return numbers.join(' ');
}

/** `5` may follow `twenty`, and `55` a hundred. */
function roomBehind(value: number): number {
  if (value < 20) return 0;
  return value % 100 === 0 ? 99 : value % 10 === 0 ? 9 : 0;
}

function valuesOf(
  words: readonly string[],
  value: (index: number) => number,
): readonly (readonly [string, number])[] {
  return words.flatMap((names, index) =>
    names.split(' ').map((name) => [name, value(index)] as const),
  );
}
