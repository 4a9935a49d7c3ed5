import { MAX_VALUE_LENGTH } from '../streams/json-splitter';
import type { RecordProblem } from '../streams/record-problem';
import { type Batch, LINE_END, type LineBatch, type ValueBatch } from './read-batches';

/** A text with one or more records, or why it cannot be read; and its line in the batch, from 0. */
export type Piece =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly problem: RecordProblem };

/**
 * The pieces of a batch, in order, and how many lines they take. They are made one by one: short
 * lines, such as blank ones, would otherwise take hundreds of times the batch's memory.
 */
export function piecesIn(batch: Batch): {
  readonly pieces: Iterable<Piece>;
  readonly lines: number;
} {
  const { buffer, byteOffset, byteLength } = batch.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (batch.layout === 'values') return { pieces: valuesIn(batch, bytes), lines: batch.lines };
  return { pieces: linesIn(batch, bytes), lines: lineCount(bytes) };
}

/**
 * Decodes each line by itself: a line of pure ASCII then takes one byte per character, whatever its
 * neighbours are, and is parsed faster.
 */
function* linesIn({ beginsTooLong }: LineBatch, bytes: Buffer): Generator<Piece, void, void> {
  for (let line = 0, start = 0; start <= bytes.length; line += 1) {
    const next = bytes.indexOf(LINE_END, start);
    const end = next < 0 ? bytes.length : next;
    const isTooLong = end - start > MAX_VALUE_LENGTH || (beginsTooLong && line === 0);
    yield isTooLong ? { line, problem: 'too_long' } : { line, bytes: bytes.subarray(start, end) };
    start = end + 1;
  }
}

function lineCount(bytes: Buffer): number {
  let count = 1;
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) count += 1;
  return count;
}

function valuesIn({ places }: ValueBatch, bytes: Buffer): readonly Piece[] {
  let start = 0;
  return places.map(({ line, end, problem }) => {
    const value = bytes.subarray(start, end);
    start = end;
    return problem === undefined ? { line, bytes: value } : { line, problem };
  });
}
