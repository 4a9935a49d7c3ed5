import { isUtf8 } from 'node:buffer';
import { type OtherForm, otherFormOfBytes } from './other-form';
import { LINE_END, type LineBatch, MAX_LINE_LENGTH } from './read-batches';

/** A line of text, or why it is not text. */
export type Line = { readonly text: string } | Unread;

interface Unread {
  readonly problem: LineProblem;
  readonly otherForm?: OtherForm | undefined;
}

export type LineProblem = 'too long to be an event' | 'not UTF-8';

const TOO_LONG: Line = { problem: 'too long to be an event' };

/**
 * The lines of a batch, in their order.
 *
 * Each is decoded by itself: a line of pure ASCII is then held in one byte per character, whatever
 * its neighbours are, and is parsed faster. A line in another encoding is not text: replacing its
 * bytes would change values (RFC 8259, section 8.1, allows only UTF-8).
 */
export function linesIn({ bytes, beginsTooLong }: LineBatch): readonly Line[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: Line[] = [];
  for (let start = 0; start <= buffer.length; ) {
    const next = buffer.indexOf(LINE_END, start);
    const end = next < 0 ? buffer.length : next;
    lines.push(decode(buffer.subarray(start, end)));
    start = end + 1;
  }
  if (beginsTooLong) lines[0] = TOO_LONG;
  return lines;
}

function decode(bytes: Buffer): Line {
  if (bytes.length > MAX_LINE_LENGTH) return TOO_LONG;
  if (isUtf8(bytes)) return { text: bytes.toString() };
  return { problem: 'not UTF-8', otherForm: otherFormOfBytes(bytes) };
}
