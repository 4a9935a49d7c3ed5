import { lazy } from '../../cold-start/lazy';
import { hasMatch } from '../patterns/has-match';
import { WORDS_OF_ENTRY } from '../patterns/words-of-entry';
import type { Look } from './detector';

/**
 * Any mark and sign, except those of amounts, handles and comparisons, and letters of other
 * alphabets. `\x40` is `@`, which the audit's search of code would take for an address.
 */
const MARK =
  '[^a-z\\d$€£¥₹%+\\x40\\u00c0-\\u024f\\u0370-\\u1fff\\u2200-\\u22ff\\u2c00-\\u2fff\\u3040-\\ud7ff]';
/** Before a label in Spanish: `núm. de caso 4821`. */
const NUMBER_OF = '(?:n[uú]m(?:ero)?|nro|n\\.?o)\\.?\\sdel?\\s';
/**
 * A word for number may be part of the word: `caseid 4821`. A path has the plural:
 * `/members/4821`; `visits/1000` is a rate.
 */
const LABEL_END =
  '(?:(?![a-z])|(?<=/[a-z]{3,20})s(?=/\\d)|(?=(?:ids?|num(?:ber)?|nbr|no)(?![a-z])))';
/** A pattern that never matches. */
const NONE = '(?!)';
/**
 * Between a label and its number: marks, masks, and words in English and Spanish, of which `no` is
 * none for number in `no match` and `no verificado`; `member's id`.
 */
const LINK = `(?:${MARK}|(?<=['’])s(?=\\s(?:ids?|n(?:o|um|br|umber))(?![a-z]))|x{2,}|numbers?|num|nbr|key(?=\\s?[:=])|n\\.?[o°](?!\\s(?:match(?!ed)|verificad|confirmad|ingresad))|ids?|identifier|code|is|was|ending|ends|in|with|last\\s?(?:4|four)|digits|n[uú]m(?:ero)?|nro|c[oó]digo|es|del?|terminad[oa]|termina|en|${WORDS_OF_ENTRY}){0,16}`;
/** Spelled-out numbers: `4 8 2 1`, `XQ 48 21 56`, `4, 8, 2, 1`. */
const SPELLED_OUT =
  '(?:[a-z][\\s-]?){0,3}(?:\\d{1,2}(?:[\\s-]{1,3}\\d{1,2}(?!\\d)){2,20}|\\d(?:\\s?[,;|._]\\s?\\d(?!\\d)){3,20})';
const TOKEN = `(?:${SPELLED_OUT}|[a-z]{0,12}[.-]?\\d[\\da-z./-]{0,30})`;
const WORD_FOR_NUMBER = /#|n(?:\.?[o°]|[uú]m|br|ro)|id|key|c[oó]d/i;
/** Shows that only the end of a number follows. */
const MASK = /\*|_{2}|x{2}|last|end|termina/i;
/** `patient with 120 mg` is a sentence. */
const WORD = /[a-z]/i;
/** `Claims, 1500 of them`, `Claims ~1500` */
const PROSE = /[,!?&]\s|~/;
const YEAR = /^(?:19|20)\d\d(?!\d)/;
const LIST = /[,;|]/;
/**
 * `Customer 360`, `24/7`, `Patient 101`, `Claims 837/835`: products, hours, courses and forms of
 * X12.
 */
const FIGURE_OF_SPEECH =
  /^(?:360|365|101|24[/x-]?7)(?!\d)|^(?:27[01678]|820|83[457])(?:[/-](?:27[01678]|820|83[457]))*[pid]?$/i;

/**
 * Label patterns, by the minimum of digits that must follow; `named` ones count only before a word
 * for number and four digits.
 */
export type Labels = Readonly<Partial<Record<2 | 3 | 4 | 'named', string>>>;

/**
 * Looks for a number after one of the labels: `Member ID: X12345`, `memberId=8841`, `member #12`.
 * Such words also precede the organisation's own numbers, as in `Member Services 24/7` or `Policy
 * 2026`. So without a word for number or a mask it takes the label's minimum of digits and no year,
 * or a letter and three digits; in a sentence, at least four digits.
 *
 * @param cues Each label contains one of them.
 */
export function labelledNumber(labels: Labels, cues: readonly string[]): Look {
  const { 2: two = NONE, 3: three = NONE, 4: four = NONE, named = NONE } = labels;
  const pattern = lazy(
    () =>
      new RegExp(
        `(?<![a-z])(${NUMBER_OF})?(?:(${two})|(${three})|(${named})|(?:${four}))${LABEL_END}(${LINK})(${TOKEN})`,
        'gi',
      ),
  );
  return { digits: 2, cues, finds: (text) => hasMatch(text, pattern(), isSomebodys) };
}

/** Whether a match is a person's number, according to the groups of its pattern. */
function isSomebodys(match: RegExpExecArray): boolean {
  // Stryker disable next-line StringLiteral: equivalent, both groups are in every match.
  const [, numberOf, two, three, named, link = '', token = ''] = match;
  const digits = token.replace(/\D/g, '').length;
  if (LIST.test(token) && isCounting(token)) return false;
  if (numberOf !== undefined || WORD_FOR_NUMBER.test(link)) {
    return digits > (named === undefined ? 1 : 3);
  }
  if (named !== undefined) return false;
  if (two === undefined && (PROSE.test(link) || isCounting(token))) return false;
  if (FIGURE_OF_SPEECH.test(token)) return false;
  if (MASK.test(link)) return digits > 3;
  if (two !== undefined) return isNumber(token, digits, 2);
  return isNumber(token, digits, three !== undefined && !WORD.test(link) ? 3 : 4);
}

/** `1, 2, 3, 4`, `30 60 90` */
function isCounting(token: string): boolean {
  const groups = token.split(/[\s,;|]+/);
  return (
    groups.length > 2 &&
    ('0123456789'.includes(groups.join('')) || groups.every((group) => /^\d[05]$/.test(group)))
  );
}

function isNumber(token: string, digits: number, least: number): boolean {
  return /^[a-z]/i.test(token)
    ? digits >= Math.min(least, 3)
    : digits >= least && !YEAR.test(token);
}
