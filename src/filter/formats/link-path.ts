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
/** No storage encodes a path this often. */
const MAX_DECODINGS = 5;

const YEAR = '(?:(?:year|yyyy|y)=)?(20[0-4]\\d)';
const MONTH = '(?:(?:month|mm|m)=)?(?:0[1-9]|1[0-2])';
const DAY = '(?:(?:day|dd|d)=)?(?:0[1-9]|[12]\\d|3[01])';
/** As storages and data lakes divide recordings: `/2026/11/22/`, `/year=2026/month=11/day=22/`. */
const DAY_OF_STORAGE = new RegExp(`(?<=/)${YEAR}([/-]?)${MONTH}(?:\\2${DAY})?(?=/)`, 'g');

/**
 * A recording's path without the day by which its storage partitions, which is the conversation's:
 * in `year`, or the one before or after. A birth date is seldom so near.
 */
export function withoutDayOfStorage(path: string, year: number): string {
  return path.replace(DAY_OF_STORAGE, (day, yearOfDay: string) =>
    Math.abs(Number(yearOfDay) - year) > 1 ? day : 'day',
  );
}

/**
 * True for a URL's path without identifiers, even after plural labels (`/patients/4821`), and
 * without a name in its joined segments.
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
 * True for a path whose segments are all listed, resource ids or digests, with or without a media
 * file extension.
 */
export function isListedLinkPath(path: string, isListed: (segment: string) => boolean): boolean {
  const isAllowed = (segment: string) => {
    const name = segment.replace(MEDIA_FILE, '');
    return isResourceId(name) || DIGEST.test(name) || isListed(segment) || isListed(name);
  };
  return segmentsOf(path)?.every((segment) => segment === '' || isAllowed(segment)) ?? false;
}

/** The segments, decoded until nothing is encoded; `undefined` when that fails. */
function segmentsOf(path: string): readonly string[] | undefined {
  let readable = path;
  try {
    for (let decodings = 0; decodings < MAX_DECODINGS; decodings += 1) {
      const decoded = decodeURIComponent(readable);
      if (decoded === readable) return readable.split('/');
      readable = decoded;
    }
  } catch {
    // The encoded bytes are not UTF-8.
  }
  return undefined;
}

/**
 * A segment without a leading digest or random token of a storage: tokens mix letters and digits as
 * no name or number does.
 */
function withoutOpaqueToken(segment: string): string {
  const end = segment.search(/\.|$/);
  const token = segment.slice(0, end);
  const isOpaque =
    TOKEN.test(token) && (DIGEST.test(token) || !LONG_NUMBER.test(token)) && changesIn(token) > 3;
  return isOpaque ? segment.slice(end) : segment;
}
