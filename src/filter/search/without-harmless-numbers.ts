import { lazy } from '../../cold-start/lazy';
import type { IdentifierKind } from '../detectors/detector';
import { COUNTED } from '../patterns/counted';

/** A number with or without thousands in groups, and decimals: `10,123.45`, `896.954.231`. */
const amount = (digits: number, group: number) =>
  `(?:\\d{1,3}([ .,'])\\d{3}(?:\\${group}\\d{3}){0,3}|\\d{1,${digits}})(?:[.,]\\d{1,2})?`;
/**
 * What is measured, after its number: `12500 ml`, `12500KM`, `86400 seconds`. Most units want a
 * blank, because a number may have a facility's letters after it: `12345MS`.
 */
const UNIT =
  '(?:\\s?(?:mg|mcg|ml|kg|lbs?|miles|km|kb|mb|gb|points|pts|calories|kcal|steps)|\\s(?:m?secs?|ms|milliseconds|seconds|mins?|minutes|hours|hrs|days|segundos|minutos|horas|k?hz|mhz|rpm|fps|bps|baud|bytes|px|dpi|iu|units|unidades|oz|ft|feet|sqft|met(?:er|re)s|yards|kwh|mah|btu|psi))';
/**
 * Behind these a number is somebody's, or a ZIP code, whatever comes next: `client 48213 calls`.
 */
const NO_LABEL =
  '(?<!(?<![a-z])(?:zip|code|postal|ssn4?|social|security|nss|itin|pin|ext(?:ension)?|number|no|id|accounts?|acct|cust(?:omer)?|client|policy|claim|invoice|loan|card|ref(?:erence)?|cuenta|cliente|(?!as|at|by|if|in|is|of|on|or|to|up|we)[a-z]{2})[\\s:#=.]{1,3})';
/**
 * Before a count that is no round one: a place stands before its ZIP code, `Springfield 62704
 * calls`.
 */
const COUNTING =
  '(?<=^|[:;|(=]\\s?|(?:total|of|over|than|about|had|made|took|handled|answered|and|all|average)\\s)';
/** A code of five digits, with a modifier, or the first and the last of several. */
const PROCEDURE = '\\d{5}(?:-(?:\\d{5}|[a-z\\d]{2}))?';
const VERSION_END = '(?![\\w-]|\\.\\d)';
/**
 * In no more than four parts, of which three are no date with its year, and four no telephone
 * number.
 */
const VERSION = `(?!1(?:\\.\\d{3}){2}\\.\\d{4})(?:\\d{1,4}(?:\\.\\d{1,3}){1,3}(?:\\.\\d{5})?|\\d{1,4}\\.\\d{1,3}\\.\\d{1,5}\\.\\d{1,5})${VERSION_END}`;
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
        // Money, by a currency's sign or code (ISO 4217) before or after it: `$10123.45`,
        // `USD 10123`; for one person and for a family: `$1500/3000`.
        `(?<!\\d)[$€£¥₹]\\s?-?${amount(8, 1)}(?:/\\d{1,2}[05]00)?${END}`,
        `${START}(?:usd|eur|gbp|cad|mxn|kr\\.?)\\s?-?${amount(6, 2)}${END}`,
        `${START}-?${amount(6, 3)}\\s?(?:[€£¥₹]|(?:usd|eur|dollars?|d[oó]lares|euros?|pesos|cents)(?![a-z]))`,
        // Groups of thousands behind the rand's letter or a minus; two decimals: `20417.00`.
        `${START}(?:R\\s?|-)\\d{1,3}([ .])\\d{3}(?:\\4\\d{3})?(?:,\\d\\d)?${END}`,
        `${START}\\d{4,6}\\.\\d\\d${END}(?!\\.)`,
        // A quantity, and what is counted.
        `${START}${NO_LABEL}(?:(?!(?:19|20)\\d\\d(?!\\d))(?:\\d{1,3},)?\\d{3,6}(?:\\.\\d{1,2})?${UNIT}|(?:\\d{2,4}00|${COUNTING}[1-9]\\d{2,4})\\s(?:${COUNTED}))(?![a-z\\d])`,
        // Codes of procedures (CPT, HCPCS), with modifiers, one or several.
        `(?<![a-z\\d])(?:cpt|hcpcs)(?:\\scodes?)?[\\s:#-]{0,3}${PROCEDURE}(?:(?:\\s?[,;/&]\\s?|\\s(?:and|or)\\s)${PROCEDURE}){0,9}${END}`,
        // The code of a drug (NDC), which its label and product have and no person.
        `(?<![a-z\\d])ndc(?:\\scode)?[\\s:#-]{0,3}(?:\\d{4,5}-\\d{3,4}-\\d{1,2}|\\d{10,11})${END}`,
        // Codes of findings and drugs (SNOMED CT, RxNorm).
        `(?<![a-z\\d])(?:snomed(?:\\sct)?|sctid|rxnorm|rx\\s?cui)(?:\\scode)?[\\s:#-]{0,3}\\d{5,9}${END}`,
        // A plan of Medicare by its contract, number and segment (CMS): `H1234-001-000`.
        `(?<![\\w-])[hrs]\\d{4}-\\d{3}(?:-\\d{1,3})?${END}`,
        // What a health plan's members pay before it does: themselves, and as a family.
        `(?<![a-z\\d])(?:ppo|hmo|epo|pos|hdhp)\\s\\d{1,3}[05]0[/-]\\d{1,4}[05]0${END}`,
        // The week of a release, or the day of a build: `r2026w47`, `build 20261129.1`.
        `(?<![a-z\\d])[a-z]{0,3}20[0-4]\\d\\.?wk?[0-5]\\d(?:\\.\\d{1,3})?(?![a-z\\d])`,
        `(?<![a-z\\d])(?:build|firmware|nightly|snapshot|v|ver|version)[\\s:#_-]{0,2}20[0-4]\\d[01]\\d[0-3]\\d(?:\\.\\d{1,3})?${END}`,
        // A build by its number: `build 448812`.
        `(?<![a-z\\d])(?:build|firmware|nightly|snapshot|rev|revision)[\\s:#_-]{0,2}[1-9]\\d{3,5}${END}`,
        // A version: `v2026.2.9`, `version 131.0.6778.86`, `plugin@4.17.21`; `Windows
        // 10.0.22631.4460`.
        `(?:(?<![a-z\\d])(?:v|ver|version|build|firmware)[\\s.:/]{0,2}v?|(?<=[a-z][a-z\\d]{0,20})@)${VERSION}`,
        // Ahead of a release: `2026.11.3-rc1`.
        '(?<![\\w.])20[0-4]\\d\\.\\d{1,2}(?:\\.\\d{1,3})?-(?:alpha|beta|canary|preview|rc|snapshot)(?![a-z])',
        `(?<![a-z\\d])(?:release|ios|android|windows(?:\\snt)?|macos|node|chrome|firefox|safari|edge?|opera)[\\s:/]{1,2}v?(?:\\d{1,4}(?:\\.\\d{1,3}){1,2}(?:\\.\\d{5})?|\\d{1,4}\\.(?:\\d{1,3}\\.\\d{4,5}\\.\\d{1,5}|0\\.0\\.0))${VERSION_END}`,
      ].join('|'),
      'gi',
    ),
);

/**
 * Each harmless number has one of these: a currency, a minus or the rand's letter before a digit, a
 * unit or something counted after one, a point between two, or a word for a code or a version. Most
 * identifiers have none, and the long pattern takes milliseconds to make.
 */
const MAY_BE_HARMLESS = new RegExp(
  `[$€£¥₹]|usd|eur|gbp|cad|mxn|kr|d[oó]l|peso|cent|(?<![\\w.,/-])[R-]\\s?\\d|\\d\\.\\d|\\d${UNIT}(?![a-z\\d])|\\d\\s(?:${COUNTED})|cpt|hcpcs|ndc|snomed|sctid|rx(?:norm|\\s?cui)|[hrs]\\d{4}-\\d{3}|(?:ppo|hmo|epo|pos|hdhp)\\s\\d|\\dwk?\\d|build|firmware|nightly|snapshot|rev|v(?:er|ersion)?[\\s:#_-]{0,2}20`,
  'i',
);

/** What an amount or a version may be taken for. */
const MISTAKEN: ReadonlySet<IdentifierKind> = new Set([
  'phone',
  'ssn',
  'account',
  'date',
  'zip',
  'ip',
  'digits',
]);

/** ISO 8601: `PT3M25S`. */
const DURATION =
  'P(?=\\w{0,20}\\d)(?:\\d{1,3}[YMWD]){0,4}T(?:\\d{1,3}[HM]){0,2}(?:\\d{1,4}(?:\\.\\d{1,3})?S)?';
/** `24x7x365` */
const HOURS_OF_SERVICE = '24[xX][57][xX]\\d{2,3}';
/** `1920x1080` */
const SIZE_OF_SCREEN = '(?<!\\d[\\s.-])(?:[1-9]\\d{3}x[1-9]\\d{2,3}|[1-9]\\d\\dx[1-9]\\d\\d)';
/** `0730-1600` */
const HOURS_OF_DAY =
  '(?<!\\d[\\s-])0[5-9][0134][05]\\s?-\\s?(?:1\\d|2[0-3])[0134][05](?![\\s-]\\d)';
/** Everybody's: of Medicare's enrollment, and of a closed office: `AEP 10/15-12/7`. */
const PUBLIC_DAYS =
  '(?:AEP|OEP|[Oo]pen [Ee]nrollment):?\\s\\d\\d?/\\d\\d?(?:\\s?-\\s?\\d\\d?/\\d\\d?)?|[ADFJMNOS](?:an|eb|ar|pr|ay|u[gln]|ep|ct|ov|ec)[a-z]{0,6}\\s\\d\\d?(?:[a-z]{2})?(?=\\s(?:[Hh]oliday|[Cc]los(?:ed|ures?)))';
/** `0x80070005` */
const ERROR_IN_HEXADECIMAL = '0x[\\da-fA-F]{8}';
/** These are not numbers of patients or devices. */
const FIGURES = new RegExp(
  `(?<![A-Za-z\\d])(?:${DURATION}|${HOURS_OF_SERVICE}|${HOURS_OF_DAY}|${PUBLIC_DAYS}|${SIZE_OF_SCREEN}|${ERROR_IN_HEXADECIMAL})(?![A-Za-z\\d])`,
  'g',
);

/**
 * The text with a word in the place of each duration or error in hexadecimal, and of each amount of
 * money, quantity, code and version where each of the kinds that were found may be due to one.
 */
export function withoutHarmlessNumbers(text: string, kinds: readonly IdentifierKind[]): string {
  const rest = text.replace(FIGURES, ' time ');
  return kinds.every((kind) => MISTAKEN.has(kind)) && MAY_BE_HARMLESS.test(rest)
    ? rest.replace(harmless(), ' number ')
    : rest;
}
