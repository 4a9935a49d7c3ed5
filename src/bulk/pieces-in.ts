import { MAX_VALUE_LENGTH } from '../streams/json-splitter';
import type { RecordProblem } from '../streams/record-problem';
import { type Batch, LINE_END, type LineBatch, type ValueBatch } from './read-batches';

/**
 * A text with one record or several, or why it cannot be read; and its line in the batch, from 0.
 */
export type Piece =
  | { readonly line: number; readonly bytes: Buffer }
  | { readonly line: number; readonly problem: RecordProblem };

/** The pieces of a batch, in their order, and how many lines they take. */
export function piecesIn(batch: Batch): {
  readonly pieces: readonly Piece[];
  readonly lines: number;
} {
  const { buffer, byteOffset, byteLength } = batch.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (batch.layout === 'values') return { pieces: valuesIn(batch, bytes), lines: batch.lines };
  const pieces = linesIn(batch, bytes);
  return { pieces, lines: pieces.length };
}

/**
 * Each line is decoded by itself: one of pure ASCII is then held in one byte per character,
 * whatever its neighbours are, and is parsed faster.
 */
function linesIn({ beginsTooLong }: LineBatch, bytes: Buffer): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const next = bytes.indexOf(LINE_END, start);
    const end = next < 0 ? bytes.length : next;
    const line = pieces.length;
    const isTooLong = end - start > MAX_VALUE_LENGTH || (beginsTooLong && line === 0);
    pieces.push(
      isTooLong ? { line, problem: 'too_long' } : { line, bytes: bytes.subarray(start, end) },
    );
    start = end + 1;
  }
  return pieces;
}

function valuesIn({ places }: ValueBatch, bytes: Buffer): readonly Piece[] {
  let start = 0;
  return places.map(({ line, end, problem }) => {
    const value = bytes.subarray(start, end);
    start = end;
    return problem === undefined ? { line, bytes: value } : { line, problem };
  });
}
