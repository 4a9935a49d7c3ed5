import { utf8Text } from '../json/utf8-text';
import { withoutByteOrderMark } from '../json/without-byte-order-mark';
import type { EventRecord } from './event-record';
import { BEGINS_JSON, JsonSplitter } from './json-splitter';
import { readRecords } from './read-records';
import type { RecordProblem } from './record-problem';

const CSV = /^\s*[^\s].*[,;\t]/;

/** The first bytes of Zstandard, bzip2, xz, ZIP, LZ4 and Snappy files, in hexadecimal digits. */
const COMPRESSED = /^(?:28b52ffd|425a68|fd377a58|504b0304|04224d18|ff060000)/;
/**
 * The first bytes of UTF-16: its byte order mark (with which that of UTF-32 may begin), or two
 * ASCII characters, as in JSON (RFC 4627, section 3).
 */
const UTF_16 = /^(?:fffe(?!0000)|feff|(?!00)..00(?!00)..00|00(?!00)..00(?!00)..)/;

/** Line breaks, blanks, and the zero bytes that separate values. */
const BLANK = /^[\s\0]*$/;

/**
 * Every record in a text, in order: of one JSON value, or of several in a row. A blank text has
 * none. Bytes that are not UTF-8 are not text: replacing them would change values (RFC 8259,
 * section 8.1, allows nothing else).
 */
export function readText(bytes: Buffer): Iterable<EventRecord> {
  const utf8 = utf8Text(bytes);
  if (utf8 === undefined) return [unreadable(problemOfBytes(bytes))];
  const text = withoutByteOrderMark(utf8);
  // Checked first: on anything but JSON the parser takes a hundred times as long.
  if (BLANK.test(text)) return [];
  return recordsOfJson(text) ?? recordsInARow(bytes, text);
}

function recordsOfJson(text: string): Iterable<EventRecord> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's message quotes the text.
    return undefined;
  }
  return readRecords(value);
}

function recordsInARow(bytes: Buffer, text: string): readonly EventRecord[] {
  // Pure ASCII in UTF-16 is valid UTF-8 as well.
  if (beginsAsUtf16(bytes)) return [unreadable('utf_16')];
  if (!BEGINS_JSON.test(text)) return [unreadable(problemOfText(text))];
  const splitter = new JsonSplitter();
  const slices = [...splitter.push(bytes), ...splitter.end()];
  if (slices.length === 0) return [unreadable('not_json')];
  return slices.flatMap((slice) => {
    if ('problem' in slice) return [unreadable(slice.problem)];
    return [...(recordsOfJson(slice.bytes.toString()) ?? [unreadable('not_json')])];
  });
}

function unreadable(problem: RecordProblem): EventRecord {
  return { kind: 'unreadable', problem };
}

/** A text that does not begin like JSON events is a log line, a table, or a sentence. */
function problemOfText(text: string): RecordProblem {
  if (text.includes('{"') && text.trimEnd().endsWith('}')) return 'prefixed';
  return CSV.test(text) ? 'csv' : 'not_json';
}

function problemOfBytes(bytes: Buffer): RecordProblem {
  if (beginsAsUtf16(bytes)) return 'utf_16';
  return COMPRESSED.test(beginningOf(bytes)) ? 'compressed' : 'not_utf8';
}

function beginsAsUtf16(bytes: Buffer): boolean {
  return UTF_16.test(beginningOf(bytes));
}

function beginningOf(bytes: Buffer): string {
  return bytes.toString('hex', 0, 4);
}
