import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';

/** A line of text, or why it is not text. */
export type Line = { readonly text: string } | { readonly problem: LineProblem };

export type LineProblem = 'too long to be an event' | 'not UTF-8';

/** Twice what a Function can receive, in bytes: no event is longer. */
export const MAX_LINE_LENGTH = 2 * 1024 * 1024;

const LINE_END = 0x0a;
const TOO_LONG: Line = { problem: 'too long to be an event' };
const NO_BYTES = Buffer.alloc(0);

/**
 * The lines of a UTF-8 stream of bytes, those of each chunk together. Holds no more than one chunk
 * and one line, whatever the input's length.
 *
 * A line in another encoding is not text: replacing its bytes would change values (RFC 8259,
 * section 8.1, allows only UTF-8).
 */
export async function* readLines(input: Readable): AsyncGenerator<readonly Line[]> {
  let rest: Buffer = NO_BYTES;
  let overlong = false;
  for await (const data of input) {
    const chunk: Buffer = data;
    const end = chunk.lastIndexOf(LINE_END);
    if (end >= 0) {
      const lines = linesOf(Buffer.concat([rest, chunk.subarray(0, end)]));
      if (overlong) lines[0] = TOO_LONG;
      overlong = false;
      rest = chunk.subarray(end + 1);
      yield lines;
    } else {
      rest = Buffer.concat([rest, chunk]);
    }
    if (rest.length > MAX_LINE_LENGTH) {
      rest = NO_BYTES;
      overlong = true;
    }
  }
  if (overlong) yield [TOO_LONG];
  else if (rest.length > 0) yield linesOf(rest);
}

function linesOf(bytes: Buffer): Line[] {
  // A line end is never part of another character, so all bytes can be searched together.
  if (isUtf8(bytes)) return bytes.toString().split('\n').map(lineOf);
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const next = bytes.indexOf(LINE_END, start);
    const end = next < 0 ? bytes.length : next;
    const line = bytes.subarray(start, end);
    lines.push(isUtf8(line) ? lineOf(line.toString()) : { problem: 'not UTF-8' });
    start = end + 1;
  }
  return lines;
}

function lineOf(text: string): Line {
  // A UTF-16 unit has at most three bytes: few lines have to be counted.
  const isTooLong = text.length > MAX_LINE_LENGTH / 3 && Buffer.byteLength(text) > MAX_LINE_LENGTH;
  return isTooLong ? TOO_LONG : { text };
}
