import type { IdentifierKind } from '../../filter/detectors/detector';
import { findIdentifiers } from '../../filter/search/find-identifiers';
import { HOLE } from './syntax/code-texts';
import { isTwiml } from './twiml-facts';

/** Kinds that are common in texts of code and flows without being about a person. */
const HARMLESS: readonly IdentifierKind[] = [
  'date',
  'age',
  'zip',
  'url',
  'ip',
  'mac',
  'device',
  'digits',
  'custom',
];

/** The longest spoken text, longer than any message. Source: Twilio docs, "TwiML: Say". */
const MAX_LENGTH = 4096;

/** Area codes and the like, some of which form a card number by chance. */
const LIST_OF_CODES = /^[\d\s,;]{60,}$/;

/** Bytes in base64, some of which form a name by chance (RFC 2045, 6.8: 76 a line). */
const BYTES = /^\s*(?:[A-Za-z\d+/]{60,}\s+)+[A-Za-z\d+/]*={0,2}\s*$/;

/** The part before the `@` is filled in: it is not an address yet. */
const OPEN_ADDRESS = new RegExp(`${HOLE}@`, 'g');

/**
 * The kinds of identifier in a running text, as somebody reads or hears it, each once. A single
 * word does not count, as a number to dial or a setting, also in TwiML; nor does a list of words or
 * codes, or of bytes.
 *
 * @param text With a `HOLE` for what is known only at run time.
 */
export function runningTextIdentifiers(text: string): readonly IdentifierKind[] {
  if (text.length > MAX_LENGTH) return [];
  const parts = isTwiml(text) ? text.split(/<[^<>]*>/) : [text];
  return [...new Set(parts.filter(isRunning).flatMap(identifiersIn))];
}

function isRunning(text: string): boolean {
  return /\S\s+\S/.test(text.replaceAll(HOLE, ''));
}

function identifiersIn(part: string): readonly IdentifierKind[] {
  const text = part.replace(OPEN_ADDRESS, ' ').replaceAll(HOLE, ' ');
  if (LIST_OF_CODES.test(text) || BYTES.test(text)) return [];
  if (!/\p{L}{4}|\d{3}/u.test(text) || !/[^\p{Ll}\s]/u.test(text)) return [];
  return findIdentifiers(text).filter((kind) => !HARMLESS.includes(kind));
}
