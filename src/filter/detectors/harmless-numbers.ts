import { lazy } from '../lazy';
import type { IdentifierKind } from './detector';

/** A number with or without thousands in groups, and decimals: `10,123.45`, `896.954.231`. */
const amount = (digits: number, group: number) =>
  `(?:\\d{1,3}([ .,'])\\d{3}(?:\\${group}\\d{3}){0,3}|\\d{1,${digits}})(?:[.,]\\d{1,2})?`;
const START = '(?<![\\w.,/-]|\\d\\s)';
const END = '(?![\\w-]|[\\s.,/]?\\d)';

/**
 * Numbers that look like an identifier, but say what they are. The patterns are narrow, because
 * nothing that fits one is searched: no more digits than such a number has, and none beside it.
 */
const harmless = lazy(
  () =>
    new RegExp(
      [
        // Money, by a currency's sign or code (ISO 4217) before or behind it: `$10123.45`, `USD 10123`.
        `(?<!\\d)[$€£¥₹]\\s?-?${amount(8, 1)}${END}`,
        `${START}(?:usd|eur|gbp|cad|mxn|kr\\.?)\\s?-?${amount(6, 2)}${END}`,
        `${START}-?${amount(6, 3)}\\s?(?:[€£¥₹]|(?:usd|eur|dollars?|d[oó]lares|euros?|pesos|cents)(?![a-z]))`,
        // Groups of thousands behind the rand's letter or a minus; two decimals: `20417.00`.
        `${START}(?:R\\s?|-)\\d{1,3}([ .])\\d{3}(?:\\4\\d{3}){0,3}(?:,\\d\\d)?${END}`,
        `${START}\\d{4,6}\\.\\d\\d${END}(?!\\.)`,
        // A quantity: `12500 ml`.
        `${START}(?:\\d{1,2},)?\\d{3,5}(?:\\.\\d{1,2})?\\s?(?:mg|mcg|ml|kg|lbs?|miles|km|kb|mb|gb|points|pts|calories|kcal|steps)(?![a-z])`,
        // A version: `v2026.2.9`, `version 3.4.12`, `Windows 10.0.19045`.
        `(?<![a-z])(?:v|ver|version|build|firmware|(?:release|ios|android|windows|macos|node)(?=[\\s:]))[\\s.:]{0,2}v?\\d{1,4}(?:\\.\\d{1,3}){1,3}(?:\\.\\d{5})?(?![\\w-]|\\.\\d)`,
      ].join('|'),
      'gi',
    ),
);

/**
 * Each harmless number has one of these: a currency, a minus or the rand's letter before a digit, a
 * unit behind one, or a point between two. Most identifiers have none, and the long pattern takes
 * milliseconds to make.
 */
const MAY_BE_HARMLESS =
  /[$€£¥₹]|usd|eur|gbp|cad|mxn|kr|d[oó]l|peso|cent|(?<![\w.,/-])[R-]\s?\d|\d\.\d|\d\s?(?:[mk][bgil]|km|mc|gb|lb|p(?:oin)?ts|k?cal|step)/i;

/** What an amount or a version may be taken for. */
const MISTAKEN: ReadonlySet<IdentifierKind> = new Set([
  'phone',
  'ssn',
  'account',
  'date',
  'zip',
  'digits',
]);

/** True when each of the kinds may have been told of a harmless number. */
export function mayBeHarmless(kinds: readonly IdentifierKind[]): boolean {
  return kinds.every((kind) => MISTAKEN.has(kind));
}

/** The text with a word in the place of each amount of money, quantity and version. */
export function withoutHarmlessNumbers(text: string): string {
  return MAY_BE_HARMLESS.test(text) ? text.replace(harmless(), ' number ') : text;
}
