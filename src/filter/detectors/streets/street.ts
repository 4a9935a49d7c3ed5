import { unicodePattern } from '../../../cold-start/unicode-pattern';
import { COMMON_WORDS } from '../../patterns/common-words';
import { hasOnlyCodes } from '../../patterns/has-only-codes';
import { ORGANISATIONAL_WORDS } from '../../patterns/organisational-words';
import { OTHER_SUFFIXES, ROADS, STREETS } from './street-suffixes';

/** Takes half the time of the pattern over all scripts. */
const BETWEEN_ASCII_WORDS = /[^A-Za-z\d-]+/;
const BETWEEN_WORDS = unicodePattern('[^\\p{L}\\p{N}-]+');
/** The smallest code that a letter may have. */
const BEHIND_DIGITS = ':'.charCodeAt(0);
const HOUSE_NUMBER = /^\d{1,6}(?:-\d{1,4})?(?:-?[a-z])?$/i;
/** A year that something is planned for: `2026 Blood Drive`. */
const YEAR = /^20[0-4]\d$/;
/** What is also the number of a tier, a floor or a team: `12`, `5B`, `5-B`. */
const SMALL_NUMBER = /^(?:\d{1,2}(?:-[a-z])?|\d[a-z])$/i;
const DIRECTION = /^(?:[ns][ew]?|[ew]|north|south|east|west)$/;
/**
 * Streets that have no suffix, or go without it: `Broadway`, `Woodside`, `Main`; but not what has
 * such an ending as well, as in `502 Bad Gateway`.
 */
const NAME_OF_STREET =
  /^(?!(?:Gate|Path|Any|Half|Hall|Air|Out|In|Bed|Navi|Dele|Aggre|Investi|Surro)(?:way|side|gate))(?:[A-Z][a-z]+(?:way|side|croft|gate)|Main|MAIN)$/;
/** `155 Example Health Center`: a site or queue and its number. */
const INSTITUTION =
  /^(?:hospitals?|universit(?:y|ies)|clinics?|college|health|healthcare|medical|med|medicine|cancer|heart|surgical|surgery|institute|pharmacy|hospice|rehab|rehabilitation|care|wellness)$/;
/** What a drive, a run or a walk is for: `12 Blood Drive`, `2026 Heart Walk`. */
const CAMPAIGN =
  /^(?:blood|wellness|food|toy|coat|clothing|charity|fund|fundraising|membership|flu|vaccine|vaccination|donation|enrollment|registration|recruiting|heart|memory|united|fun|day|days|week|weeks|month|hour|hours|minute|step|star)$/;
/** A street and its house number behind labels of a form: `street: Oak Drive, number: 12`. */
const LABELLED =
  /(?<![a-z])(?:street|road|calle)(?:\s(?:name|address))?\s?[:=]\s?[^\d:=]{3,60}?(?<![a-z])(?:number|no|num|n[uú]mero)\s?[:=]\s?["']?\d{1,5}(?!\d)/i;
/**
 * A house number and a name behind a form's label, or a name and its number as Spanish has them:
 * `homeAddress=12 Elmhurst`, `{"address":{"line1":"12 Elmhurst"}}`, `domicilio: Roble 12`. Spanish
 * `dirección` is a management, too.
 */
const LABELLED_HOUSE = new RegExp(
  [
    '(?<![A-Za-z]|(?:[Ii][Pp]|[Mm][Aa][Cc]|[Mm]ail|[Ww]eb)\\s)',
    '(?:[Aa]ddr(?:ess)?|ADDR(?:ESS)?|[Ss]treet|STREET|[Dd]omicilio|DOMICILIO|[Dd]irecci[oó]n|DIRECCI[OÓ]N)',
    '(?:[^A-Za-z\\d]{0,6}[Ll]ine)?\\s?[12]?["\']?(?:\\s?[:=]|\\s-)\\s{0,3}[["\']{0,2}',
    '(?:\\d{1,6}[A-Za-z]?\\s(?:[NSEW]\\.?\\s)?[A-Z][A-Za-z]|(?!Zona|Regi|Piso|Nivel|Equipo|Sede)[A-Z][a-z]{2,20}\\s(?:[A-Za-z]{2,20}\\s){0,3}(?:#\\s?|No\\.?\\s)?\\d{1,5}(?![\\d/]))',
  ].join(''),
);
const DIRECTIONS = 'n s e w north south east west';
const HAVING_A_HOME = 'lives live lived living resides residing vive vivo';
/** A house on a grid of numbered streets: `450 E 900 S`, `150 W 3rd`; not `10 North 2nd floor`. */
const DIRECTION_OF_GRID = `(?:${DIRECTIONS.replaceAll(' ', '|')})`;
const ON_GRID = new RegExp(
  `(?<![\\w./-])\\d{2,5}\\s${DIRECTION_OF_GRID}\\.?,?\\s\\d{1,5}(?:\\s${DIRECTION_OF_GRID}(?![a-z])|(?:st|nd|rd|th)(?![a-z]|\\s(?:floor|flr?|shift|call|attempt|visit|quarter|wing)(?![a-z])))`,
  'i',
);
/** `lives at 45 elm`, `vive en 45 Elm` */
const WHERE_SOMEBODY_LIVES =
  /(?<![A-Za-z])(?:[Ll]iv(?:es?|ed|ing)|[Rr]esid(?:es|ing)|[Vv]iv[eo])\s(?:at\s\d{1,6}[A-Za-z]?\s(?:[nsewNSEW]\.?\s)?[A-Za-z]{3}|(?:on|en)\s\d{1,6}[A-Za-z]?\s(?:[NSEW]\.?\s)?[A-Z][A-Za-z])/;
/** One or two directions, three words of a name, and the suffix. */
const LONGEST_STREET = 6;

/** Each street contains one of these, or ends in one of {@link STREET_ENDINGS}. */
export function streetWords(): readonly string[] {
  const suffixes = [...STREETS, ...OTHER_SUFFIXES].join(' ');
  const plurals = `${suffixes} `.replaceAll(' ', 's ');
  const others = `main the address addr domicilio direccion ${HAVING_A_HOME}`;
  return `${suffixes} ${plurals}${others}`.split(' ');
}

/** Each house on a grid contains one of these. */
export function directions(): readonly string[] {
  return DIRECTIONS.split(' ');
}

/** Three letters in each of the endings that {@link NAME_OF_STREET} has. */
export const STREET_ENDINGS = ['way', 'sid', 'oft', 'gat'] as const;

/**
 * True when labelled fields hold a street and then a house number, or a sentence says where
 * somebody lives.
 */
export function hasLabelledStreet(text: string): boolean {
  return LABELLED.test(text) || LABELLED_HOUSE.test(text) || WHERE_SOMEBODY_LIVES.test(text);
}

/** True when the text holds a house on a grid of numbered streets. */
export function hasHouseOnGrid(text: string): boolean {
  return ON_GRID.test(text);
}

/** True when a street name follows a house number (USPS Publication 28, appendix C1). */
export function hasStreet(text: string): boolean {
  const words = text.split(hasOnlyCodes(text, 0, 0x7f) ? BETWEEN_ASCII_WORDS : BETWEEN_WORDS());
  return words.some(
    (word, index) =>
      // Stryker disable next-line StringLiteral: equivalent, that is no word of the organisation.
      isHouseNumber(word) && isStreet(word, streetBehind(words, index), words[index - 1] ?? ''),
  );
}

function isHouseNumber(word: string): boolean {
  // Most words begin with a letter, and need no pattern.
  return word.charCodeAt(0) < BEHIND_DIGITS && HOUSE_NUMBER.test(word);
}

/** The words after a house number. After another number they belong to that one. */
function streetBehind(words: readonly string[], number: number): readonly string[] {
  const street: string[] = [];
  for (let index = number + 1; index <= number + LONGEST_STREET; index += 1) {
    const word = words[index];
    if (word === undefined || isHouseNumber(word)) break;
    street.push(word);
  }
  return street;
}

function isStreet(number: string, street: readonly string[], before: string): boolean {
  if (endsInStreet(street)) return true;
  // `500 Oak Drive` may be a street; `2026 Blood Drive` and `Team 12 Call Center` are not.
  // Stryker disable next-line StringLiteral: equivalent for the first, an empty street has no suffix.
  const [first = '', second = ''] = street;
  const name = first.toLowerCase();
  const hasDirection = DIRECTION.test(name);
  const mayBeFigure = SMALL_NUMBER.test(number) || YEAR.test(number);
  if (mayBeFigure && !hasDirection && !endsInRoad(street)) return false;
  if (ORGANISATIONAL_WORDS.has(before.toLowerCase())) return false;
  if (mayBeFigure && !hasDirection) return isNameOfRoad(first);
  if (YEAR.test(number)) return false;
  return (
    (endsInSuffix(street) && (hasDirection || number.length > 3 || !COMMON_WORDS.has(name))) ||
    (first === 'The' && /^[A-Z]/.test(second)) ||
    street.slice(0, 2).some((word) => NAME_OF_STREET.test(word))
  );
}

function endsInStreet(street: readonly string[]): boolean {
  return street.some(
    (word, index) => index > 0 && isOneOf(STREETS, word) && !isSaint(street, index),
  );
}

/** `11 Example University St. Louis` is a place and not a street. */
function isSaint(street: readonly string[], index: number): boolean {
  return (
    index > 1 &&
    street[index]?.toLowerCase() === 'st' &&
    isInstitution(street[index - 1] ?? '') &&
    street[index + 1] !== undefined
  );
}

/** A capitalised word that is not a contact centre's or a campaign's. */
function isNameOfRoad(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    word !== lower &&
    !COMMON_WORDS.has(lower) &&
    !ORGANISATIONAL_WORDS.has(lower) &&
    !isCampaign(lower)
  );
}

function endsInRoad(street: readonly string[]): boolean {
  return street.some(
    (word, index) =>
      index > 0 && index < 4 && isOneOf(ROADS, word) && !isCampaign(street[index - 1]),
  );
}

function isCampaign(word = ''): boolean {
  return CAMPAIGN.test(word.toLowerCase());
}

/** A suffix that is also another word does not count beside an institution. */
function endsInSuffix(street: readonly string[]): boolean {
  return street.some(
    (word, index) =>
      index > 0 &&
      index < 4 &&
      (isOneOf(ROADS, word) ||
        (isOneOf(OTHER_SUFFIXES, word) && !street.slice(0, index + 3).some(isInstitution))),
  );
}

function isInstitution(word: string): boolean {
  return INSTITUTION.test(word.toLowerCase());
}

/** In any case; words, but no abbreviations, in the plural as well. */
function isOneOf(suffixes: ReadonlySet<string>, word: string): boolean {
  const lower = word.toLowerCase();
  return (
    suffixes.has(lower) ||
    (lower.length > 4 && lower.endsWith('s') && suffixes.has(lower.slice(0, -1)))
  );
}
