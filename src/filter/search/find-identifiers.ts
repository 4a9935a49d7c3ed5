import { lazy } from '../../cold-start/lazy';
import { account } from '../detectors/account';
import { address } from '../detectors/address';
import { age } from '../detectors/age';
import { biometric } from '../detectors/biometric';
import { card } from '../detectors/card';
import { MARKS_OF_PROGRAMS } from '../detectors/cues';
import { date } from '../detectors/date';
import {
  type Detector,
  IDENTIFIER_KINDS,
  type IdentifierKind,
  type Look,
} from '../detectors/detector';
import { device } from '../detectors/device';
import { digits } from '../detectors/digits';
import { email } from '../detectors/email';
import { fax } from '../detectors/fax';
import { healthPlan } from '../detectors/health-plan';
import { iban } from '../detectors/iban';
import { ip } from '../detectors/ip';
import { licence } from '../detectors/licence';
import { mac } from '../detectors/mac';
import { medicare } from '../detectors/medicare';
import { mrn } from '../detectors/mrn';
import { name } from '../detectors/name';
import { phone } from '../detectors/phone';
import { ssn } from '../detectors/ssn';
import { url } from '../detectors/url';
import { vehicle } from '../detectors/vehicle';
import { zip } from '../detectors/zip';
import { normaliseText } from '../plain-text/normalise-text';
import { numberWords, withNumbersInDigits } from '../plain-text/number-words';
import { withoutBase64 } from '../plain-text/without-base64';
import { withoutCharacterReferences } from '../plain-text/without-character-references';
import { withoutJsonEscapes } from '../plain-text/without-json-escapes';
import { withoutMarkup } from '../plain-text/without-markup';
import { withoutPercentEncoding } from '../plain-text/without-percent-encoding';
import { withoutUrlEncodings } from '../plain-text/without-url-encodings';
import { type Scan, TextScanner } from './text-scanner';
import { withPlainLabels } from './with-plain-labels';
import { withoutHarmlessNumbers } from './without-harmless-numbers';

/**
 * All detectors but `digits`, which runs when these find nothing. Findings are reported in the
 * order of their kinds.
 */
export const DETECTORS: readonly Detector[] = [
  phone,
  fax,
  email,
  ssn,
  mrn,
  healthPlan,
  medicare,
  account,
  iban,
  card,
  licence,
  vehicle,
  device,
  biometric,
  mac,
  date,
  age,
  address,
  zip,
  url,
  ip,
  name,
];

/** Identifiers of resources, not people: a Twilio SID, a UUID (RFC 9562). */
const RESOURCE_ID =
  /(?<![0-9a-z])(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z])/gi;
const RESOURCE_ID_MIN_LENGTH = 34;
/** What a program's label before a number has where there is no mark: `patientMrn 4821`. */
const JOINED_WORDS = /[a-z][A-Z]/;

/**
 * A harmless number may hide that the next is harmless too: `-1 000 -2 000`. Beyond this many
 * rounds the rest is searched, because each round takes as long as the text.
 */
const MAX_ROUNDS = 8;

const preparedLooks = lazy(prepareLooks);
const NONE: readonly IdentifierKind[] = [];

/**
 * The kinds of identifier in a text, each once; an empty list for a clean text.
 *
 * Searches the whole text, whatever its length: Flex Insights cuts at 128 characters, but the rest
 * was sent all the same. If nothing is found, number words are read as digits, and programs' labels
 * as people write them; if something is found, it must also be found without amounts and versions.
 *
 * @param extraPatterns The policy's own, each found as `custom`.
 */
export function findIdentifiers(
  text: string,
  extraPatterns: readonly RegExp[] = [],
): readonly IdentifierKind[] {
  const { scanner, marksOfPrograms } = preparedLooks();
  const asSent = scanner.scan(text);
  // These marks include those of encodings, `&`, `%` and `\`.
  const written = (asSent.cues & marksOfPrograms) === 0 ? text : withoutEncodings(text);
  const asWritten = written === text ? asSent : scanner.scan(written);
  const readable = withoutRunsOfBlanks(asWritten.isPlain ? written : normaliseText(written));
  const withoutIds =
    readable.length < RESOURCE_ID_MIN_LENGTH ? readable : readable.replace(RESOURCE_ID, ' ');
  const seen = withoutIds === written ? asWritten : scanner.scan(withoutIds);
  const kinds = findInReadable(withoutIds, seen, extraPatterns);
  const mayHaveLabel =
    (seen.cues & marksOfPrograms) !== 0 ||
    (seen.digits > 1 && (!seen.isPlain || JOINED_WORDS.test(withoutIds)));
  if (!mayHaveLabel) return kinds;
  const decoded = withoutUrlEncodings(withoutMarkup(withoutBase64(withoutIds)));
  const found =
    decoded === withoutIds
      ? kinds
      : [...new Set([...kinds, ...findInReadable(decoded, scanner.scan(decoded), extraPatterns)])];
  if (found.length > 0) return found;
  const plain = withPlainLabels(decoded);
  return plain === decoded ? found : findInReadable(plain, scanner.scan(plain), extraPatterns);
}

/** The text as written, before programs encoded it for HTML, URLs, or JSON within JSON. */
function withoutEncodings(text: string): string {
  return withoutJsonEscapes(withoutPercentEncoding(withoutCharacterReferences(text)));
}

/** Collapses runs of blanks, as in typing, columns and HTML: `94 years`. */
function withoutRunsOfBlanks(text: string): string {
  return text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
}

function findInReadable(
  readable: string,
  seen: Scan,
  extraPatterns: readonly RegExp[],
): readonly IdentifierKind[] {
  const custom = extraPatterns.some((pattern) => pattern.test(readable));
  const kinds = kindsIn(readable, seen, custom);
  return custom ? [...kinds, 'custom'] : kinds;
}

/** @param isExplained Whether a pattern of the policy's own has matched. */
function kindsIn(
  text: string,
  seen: Scan,
  isExplained: boolean,
  roundsLeft = MAX_ROUNDS,
): readonly IdentifierKind[] {
  const { scanner, numberWords } = preparedLooks();
  const kinds = kindsSeen(text, seen, isExplained);
  if (kinds.length > 0) {
    const rest = roundsLeft > 0 ? withoutHarmlessNumbers(text, kinds) : text;
    if (rest === text) return kinds;
    return kindsIn(rest, scanner.scan(rest), isExplained, roundsLeft - 1);
  }
  if ((seen.cues & numberWords) === 0) return kinds;
  const inDigits = withNumbersInDigits(text);
  if (inDigits === text) return kinds;
  return kindsSeen(inDigits, scanner.scan(inDigits), isExplained);
}

/** Bare digits are searched only if nothing else is found: no kind, no pattern of the policy. */
function kindsSeen(text: string, seen: Scan, isExplained: boolean): readonly IdentifierKind[] {
  const { looks, looksForDigits } = preparedLooks();
  const kinds = kindsFound(looks, text, seen);
  return kinds.length > 0 || isExplained ? kinds : kindsFound(looksForDigits, text, seen);
}

/** A look in a uniform shape: the engine reads objects of many shapes slowly. */
interface PreparedLook {
  /** The position of its kind in reports. */
  readonly place: number;
  readonly length: number;
  readonly digits: number;
  readonly changes: number;
  readonly finds: Look['finds'];
}

/** By the number of their cue's bit; those that need the fewest digits first. */
type LooksByCue = readonly (readonly PreparedLook[])[];

function prepareLooks() {
  const scanner = new TextScanner();
  return {
    scanner,
    numberWords: scanner.bitOf({ words: numberWords }),
    marksOfPrograms: scanner.bitOf({ cues: MARKS_OF_PROGRAMS }),
    looks: byCue(DETECTORS, scanner),
    looksForDigits: byCue([digits], scanner),
  };
}

function byCue(detectors: readonly Detector[], scanner: TextScanner): LooksByCue {
  const byCue: PreparedLook[][] = Array.from({ length: 32 }, () => []);
  for (const { kind, looks } of detectors) {
    const place = IDENTIFIER_KINDS.indexOf(kind);
    for (const look of looks) {
      const { length = 0, digits = 0, changes = 0, finds } = look;
      byCue[numberOf(scanner.bitOf(look))]?.push({ place, length, digits, changes, finds });
    }
  }
  return byCue.map((looks) => looks.sort((one, other) => one.digits - other.digits));
}

/** The number of the lowest bit, from 0 to 31. */
function numberOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

/** Tries only the looks whose cue was seen: for most texts hardly any. */
function kindsFound(looksByCue: LooksByCue, text: string, seen: Scan): readonly IdentifierKind[] {
  let found = 0;
  for (let cues = seen.cues; cues !== 0; cues &= cues - 1) {
    for (const look of looksByCue[numberOf(cues)] as readonly PreparedLook[]) {
      if (look.digits > seen.digits) break;
      if (look.length > text.length || look.changes > seen.changes) continue;
      const kind = 1 << look.place;
      if ((found & kind) === 0 && look.finds(text)) found |= kind;
    }
  }
  return found === 0 ? NONE : kindsAt(found);
}

/** The kind of each set bit, in order. */
function kindsAt(places: number): readonly IdentifierKind[] {
  const kinds: IdentifierKind[] = [];
  for (let left = places; left !== 0; left &= left - 1) {
    kinds.push(IDENTIFIER_KINDS[numberOf(left)] as IdentifierKind);
  }
  return kinds;
}
