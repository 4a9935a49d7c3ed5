import { lazy } from '../lazy';
import { account } from './account';
import { address } from './address';
import { age } from './age';
import { card } from './card';
import { date } from './date';
import type { Detector, IdentifierKind, Look } from './detector';
import { device } from './device';
import { digits } from './digits';
import { email } from './email';
import { fax } from './fax';
import { mayBeHarmless, withoutHarmlessNumbers } from './harmless-numbers';
import { healthPlan } from './health-plan';
import { iban } from './iban';
import { ip } from './ip';
import { licence } from './licence';
import { mac } from './mac';
import { medicare } from './medicare';
import { mrn } from './mrn';
import { name } from './name';
import { normaliseText } from './normalise-text';
import { numberWords, withNumbersInDigits } from './number-words';
import { phone } from './phone';
import { ssn } from './ssn';
import { type Scan, TextScanner } from './text-scanner';
import { url } from './url';
import { vehicle } from './vehicle';
import { withoutUrlEncodings } from './without-url-encodings';
import { zip } from './zip';

/** In the order in which their findings are told. */
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
  mac,
  date,
  age,
  address,
  zip,
  url,
  ip,
  name,
];

/** Identifiers of resources and not of people: a Twilio SID, a UUID (RFC 9562). */
const RESOURCE_ID =
  /(?<![0-9a-z])(?:[A-Z]{2}[0-9a-f]{32}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?![0-9a-z])/gi;
const RESOURCE_ID_MIN_LENGTH = 34;

const preparedLooks = lazy(prepareLooks);
const NONE: readonly IdentifierKind[] = [];

/**
 * The kinds of identifier found in a text, none twice; an empty list for a clean one.
 *
 * The whole text is looked at, whatever its length: Flex Insights cuts at 128 characters, but what
 * stands behind the cut was sent all the same. Where nothing is found, words for numbers are read as
 * digits; where something is, it must be found without the amounts and versions as well.
 *
 * @param extraPatterns The policy's own, each found as `custom`.
 */
export function findIdentifiers(
  text: string,
  extraPatterns: readonly RegExp[] = [],
): readonly IdentifierKind[] {
  const normalised = normaliseText(text);
  const readable =
    normalised.length < RESOURCE_ID_MIN_LENGTH ? normalised : normalised.replace(RESOURCE_ID, ' ');
  const kinds = findInReadable(readable, extraPatterns);
  const decoded = withoutUrlEncodings(readable);
  if (decoded === readable) return kinds;
  return [...new Set([...kinds, ...findInReadable(decoded, extraPatterns)])];
}

function findInReadable(
  readable: string,
  extraPatterns: readonly RegExp[],
): readonly IdentifierKind[] {
  const custom = extraPatterns.some((pattern) => pattern.test(readable));
  const kinds = kindsIn(readable, custom);
  return custom ? [...kinds, 'custom'] : kinds;
}

function kindsIn(text: string, isExplained: boolean): readonly IdentifierKind[] {
  const seen = preparedLooks().scanner.scan(text);
  const kinds = kindsSeen(text, seen, isExplained);
  if (kinds.length > 0) {
    if (!mayBeHarmless(kinds)) return kinds;
    const rest = withoutHarmlessNumbers(text);
    return rest === text ? kinds : kindsIn(rest, isExplained);
  }
  if ((seen.cues & preparedLooks().numberWords) === 0) return kinds;
  const inDigits = withNumbersInDigits(text);
  if (inDigits === text) return kinds;
  return kindsSeen(inDigits, preparedLooks().scanner.scan(inDigits), isExplained);
}

function kindsSeen(text: string, seen: Scan, isExplained: boolean): readonly IdentifierKind[] {
  const { looks, looksForDigits } = preparedLooks();
  const kinds = kindsFound(looks, text, seen);
  return kinds.length > 0 || isExplained ? kinds : kindsFound(looksForDigits, text, seen);
}

interface PreparedLook {
  readonly kind: IdentifierKind;
  readonly length: number;
  readonly finds: Look['finds'];
}

/** The looks that a text has enough digits for, and the bits of their cues in the same order. */
interface Looks {
  readonly looks: readonly PreparedLook[];
  readonly cues: Int32Array;
}

interface LooksByDigits {
  readonly all: readonly (PreparedLook & { readonly digits: number; readonly bit: number })[];
  /** The most digits that any of them wants. */
  readonly most: number;
  /** By the number of digits in a text, the looks that it has enough digits for. */
  readonly prepared: Looks[];
}

function prepareLooks() {
  const scanner = new TextScanner();
  return {
    scanner,
    numberWords: scanner.bitOf({ words: () => [numberWords()] }),
    looks: byDigits(DETECTORS, scanner),
    looksForDigits: byDigits([digits], scanner),
  };
}

/** Looks in one form, whatever they want of a text: the engine reads objects of many forms slowly. */
function byDigits(detectors: readonly Detector[], scanner: TextScanner): LooksByDigits {
  const all = detectors.flatMap(({ kind, looks }) =>
    looks.map(({ digits = 0, length = 0, finds, ...look }) => ({
      kind,
      digits,
      length,
      finds,
      bit: scanner.bitOf(look),
    })),
  );
  return { all, most: Math.max(...all.map((look) => look.digits)), prepared: [] };
}

/** Texts of few digits are the first, and for some time the only ones. */
function looksFor(digits: number, { all, most, prepared }: LooksByDigits): Looks {
  const count = Math.min(digits, most);
  prepared[count] ??= enoughFor(count, all);
  return prepared[count];
}

function enoughFor(digits: number, all: LooksByDigits['all']): Looks {
  const looks = all.filter((look) => look.digits <= digits);
  return { looks, cues: Int32Array.from(looks, (look) => look.bit) };
}

/** Of the looks, those of a kind stand together. */
function kindsFound(
  looksByDigits: LooksByDigits,
  text: string,
  seen: Scan,
): readonly IdentifierKind[] {
  const { looks, cues } = looksFor(seen.digits, looksByDigits);
  let found: IdentifierKind[] | undefined;
  for (let index = 0; index < looks.length; index += 1) {
    if (((cues[index] as number) & seen.cues) === 0) continue;
    const { kind, length, finds } = looks[index] as PreparedLook;
    if (length > text.length || found?.at(-1) === kind || !finds(text)) continue;
    found = [...(found ?? []), kind];
  }
  return found ?? NONE;
}
