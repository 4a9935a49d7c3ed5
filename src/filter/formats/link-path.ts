import { changesIn } from '../patterns/changes-in';
import { findIdentifiers } from '../search/find-identifiers';
import { isResourceId } from './resource-id';

const TOKEN = /^[a-z0-9]{16,64}$/i;
/** More digits in a row than a random token is likely to have: a phone number between letters. */
const LONG_NUMBER = /\d{7}/;
const DIGEST = /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/i;
const MEDIA_FILE = /\.(?:json|m4a|mp3|mp4|ogg|opus|txt|wav|webm)$/i;
const BETWEEN_WORDS = /[/_.+-]+/g;
/**
 * Endings of plurals in English and Spanish, as REST APIs name collections; `series` is one
 * already.
 */
const SINGULARS = [
  [/ies(?![a-z])/gi, 'y'],
  [/es(?![a-z])/gi, ''],
  [/(?<!serie)s(?![a-z])/gi, ''],
] as const;
/** Nobody's storage encodes a path so often. */
const MAX_DECODINGS = 5;

const YEAR = '(?:(?:year|yyyy|y)=)?(20[0-4]\\d)';
const MONTH = '(?:(?:month|mm|m)=)?(?:0[1-9]|1[0-2])';
const DAY = '(?:(?:day|dd|d)=)?(?:0[1-9]|[12]\\d|3[01])';
/** As storages and data lakes divide recordings: `/2026/11/22/`, `/year=2026/month=11/day=22/`. */
const DAY_OF_STORAGE = new RegExp(`(?<=/)${YEAR}([/-]?)${MONTH}(?:\\2${DAY})?(?=/)`, 'g');

/**
 * The path of a recording without the day by which its storage divides, which is that of the
 * conversation: in `year`, or the one before or after it. A birth date is seldom so near.
 */
export function withoutDayOfStorage(path: string, year: number): string {
  return path.replace(DAY_OF_STORAGE, (day, yearOfDay: string) =>
    Math.abs(Number(yearOfDay) - year) > 1 ? day : 'day',
  );
}

/**
 * True for the path of a URL in which no identifier is found, also where its labels are in the
 * plural (`/patients/4821`), and no name in its segments together.
 */
export function isCleanLinkPath(path: string, extraPatterns: readonly RegExp[]): boolean {
  const segments = segmentsOf(path)?.map(withoutOpaqueToken);
  if (segments === undefined) return false;
  const named = segments.join('/');
  const isClean = ([plural, singular]: (typeof SINGULARS)[number]) =>
    named.search(plural) < 0 ||
    findIdentifiers(named.replace(plural, singular), extraPatterns).length === 0;
  return (
    findIdentifiers(named, extraPatterns).length === 0 &&
    !findIdentifiers(named.replace(BETWEEN_WORDS, ' ')).includes('name') &&
    (!/\d/.test(named) || SINGULARS.every(isClean))
  );
}

/**
 * True for a path of which each segment is listed, or the id of a resource or a digest, with or
 * without the ending of a media file.
 */
export function isListedLinkPath(path: string, isListed: (segment: string) => boolean): boolean {
  const isAllowed = (segment: string) => {
    const name = segment.replace(MEDIA_FILE, '');
    return isResourceId(name) || DIGEST.test(name) || isListed(segment) || isListed(name);
  };
  return segmentsOf(path)?.every((segment) => segment === '' || isAllowed(segment)) ?? false;
}

/** Decoded as often as it was encoded; `undefined` where it cannot be. */
function segmentsOf(path: string): readonly string[] | undefined {
  let readable = path;
  try {
    for (let decodings = 0; decodings < MAX_DECODINGS; decodings += 1) {
      const decoded = decodeURIComponent(readable);
      if (decoded === readable) return readable.split('/');
      readable = decoded;
    }
  } catch {
    // Something other than UTF-8 is encoded.
  }
  return undefined;
}

/**
 * What a segment holds beside a digest or a random token of a storage at its start: a token mixes
 * letters and digits as no name or number does.
 */
function withoutOpaqueToken(segment: string): string {
  const end = segment.search(/\.|$/);
  const token = segment.slice(0, end);
  const isOpaque =
    TOKEN.test(token) && (DIGEST.test(token) || !LONG_NUMBER.test(token)) && changesIn(token) > 3;
  return isOpaque ? segment.slice(end) : segment;
}
