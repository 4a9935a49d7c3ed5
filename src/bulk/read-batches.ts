import { DamagedGzipError, decompressed } from '../streams/decompressed';
import { BEGINS_JSON, JsonSplitter, MAX_VALUE_LENGTH } from '../streams/json-splitter';
import type { RecordProblem } from '../streams/record-problem';

/** Some pieces of a stream, as bytes: they are decoded where they are filtered. */
export type Batch = LineBatch | ValueBatch;

/** Whole lines, as NDJSON has them. */
export interface LineBatch {
  readonly layout: 'lines';
  /** Each line but the last ends in a line feed. */
  readonly bytes: Uint8Array;
  /** True when the first line is only the end of a line that was too long to hold. */
  readonly beginsTooLong: boolean;
}

/** Values that span several lines, or share one. */
export interface ValueBatch {
  readonly layout: 'values';
  readonly bytes: Uint8Array;
  readonly places: readonly ValuePlace[];
  /** How many lines were read since the last batch. */
  readonly lines: number;
}

/** Where a value is. */
export interface ValuePlace {
  /** The line on which it begins; 0 is the line where the last batch ended. */
  readonly line: number;
  /** Where it ends in the bytes; it begins where the one before it ends. */
  readonly end: number;
  /** Why it is not there. */
  readonly problem?: RecordProblem;
}

export const LINE_END = 0x0a;
const NO_BYTES = Buffer.alloc(0);

/**
 * Splits a stream of bytes into batches, one per chunk. Holds at most one chunk and one line or
 * value, whatever the input's length. Recognises gzip.
 *
 * Mostly each line holds one or more whole values. Where the first line leaves one open, as in an
 * indented file, or is a list too long to hold, values are found by their brackets.
 */
export async function* readBatches(input: AsyncIterable<Buffer>): AsyncGenerator<Batch> {
  const chunks = decompressed(input);
  try {
    const head = await readHead(chunks);
    yield* isOpen(head) ? readValues(head, chunks) : readLines(head, chunks);
  } catch (error) {
    if (!(error instanceof DamagedGzipError)) throw error;
    const places = [{ line: 0, end: 0, problem: 'damaged_gzip' as const }];
    yield { layout: 'values', bytes: NO_BYTES, places, lines: 0 };
  }
}

/** The first chunks, up to the end of the first line that is not blank. */
async function readHead(chunks: AsyncGenerator<Buffer>): Promise<Buffer> {
  let head: Buffer = NO_BYTES;
  while (firstLineOf(head) === undefined && head.length <= MAX_VALUE_LENGTH) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    head = Buffer.concat([head, value]);
  }
  return head;
}

function firstLineOf(head: Buffer): Buffer | undefined {
  const first = head.toString('latin1').search(/\S/);
  const end = first < 0 ? -1 : head.indexOf(LINE_END, first);
  return end < 0 ? undefined : head.subarray(head.lastIndexOf(LINE_END, first) + 1, end + 1);
}

/**
 * True when the first line leaves a value or a list open, as in an indented file or a list with one
 * event per line, and seldom in a broken line; and when it is too long to hold.
 */
function isOpen(head: Buffer): boolean {
  const line = firstLineOf(head);
  const text = (line ?? head).toString('latin1');
  if (!BEGINS_JSON.test(text) || (line !== undefined && !/[[{,]\s*$/.test(text))) return false;
  if (line === undefined && head.length > MAX_VALUE_LENGTH) return true;
  const splitter = new JsonSplitter();
  splitter.push(line ?? head);
  return splitter.isOpen;
}

async function* readLines(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Batch> {
  let rest: Buffer = NO_BYTES;
  let beginsTooLong = false;
  for await (const chunk of following(head, chunks)) {
    const end = chunk.lastIndexOf(LINE_END);
    if (end >= 0) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, end)]);
      yield { layout: 'lines', bytes, beginsTooLong };
      beginsTooLong = false;
      rest = chunk.subarray(end + 1);
    } else {
      rest = Buffer.concat([rest, chunk]);
    }
    if (rest.length > MAX_VALUE_LENGTH) {
      rest = NO_BYTES;
      beginsTooLong = true;
    }
  }
  if (beginsTooLong || rest.length > 0) yield { layout: 'lines', bytes: rest, beginsTooLong };
}

async function* readValues(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Batch> {
  const splitter = new JsonSplitter();
  let linesBefore = 0;
  const batchOf = (slices: ReturnType<JsonSplitter['end']>): ValueBatch => {
    const places: ValuePlace[] = [];
    const parts: Buffer[] = [];
    let end = 0;
    for (const slice of slices) {
      const line = slice.line - linesBefore;
      if ('problem' in slice) {
        places.push({ line, end, problem: slice.problem });
      } else {
        parts.push(slice.bytes);
        end += slice.bytes.length;
        places.push({ line, end });
      }
    }
    const lines = splitter.line - linesBefore;
    linesBefore = splitter.line;
    return { layout: 'values', bytes: Buffer.concat(parts), places, lines };
  };
  for await (const chunk of following(head, chunks)) yield batchOf(splitter.push(chunk));
  yield batchOf(splitter.end());
}

async function* following(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  yield* chunks;
}
