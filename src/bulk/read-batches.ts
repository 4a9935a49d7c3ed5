import type { Readable } from 'node:stream';

/** Some lines of a stream, still as bytes: whoever filters them decodes them. */
export interface LineBatch {
  /** Whole lines; each but the last is ended by a line feed. */
  readonly bytes: Uint8Array;
  /** True when the first line is only the end of one that was too long to be held. */
  readonly beginsTooLong: boolean;
}

/** Twice what a Function can receive, in bytes: no event is longer. */
export const MAX_LINE_LENGTH = 2 * 1024 * 1024;

export const LINE_END = 0x0a;
const NO_BYTES = Buffer.alloc(0);

/**
 * The lines of a stream of bytes, those of each chunk together. Holds no more than one chunk and one
 * line, whatever the input's length.
 */
export async function* readBatches(input: Readable): AsyncGenerator<LineBatch> {
  let rest: Buffer = NO_BYTES;
  let beginsTooLong = false;
  for await (const data of input) {
    const chunk: Buffer = data;
    const end = chunk.lastIndexOf(LINE_END);
    if (end >= 0) {
      yield { bytes: Buffer.concat([rest, chunk.subarray(0, end)]), beginsTooLong };
      beginsTooLong = false;
      rest = chunk.subarray(end + 1);
    } else {
      rest = Buffer.concat([rest, chunk]);
    }
    if (rest.length > MAX_LINE_LENGTH) {
      rest = NO_BYTES;
      beginsTooLong = true;
    }
  }
  if (beginsTooLong || rest.length > 0) yield { bytes: rest, beginsTooLong };
}
