import { readSync } from 'node:fs';
import { isSid } from '../twilio-api/is-sid';
import type { EventIdSet } from './event-id-set';

const CHUNK_BYTES = 64 * 1024;
const [LETTER_E, LETTER_V, LINE_BREAK] = [0x45, 0x56, 0x0a];
const PREFIX_BYTES = 'EV'.length;
const LINE_BYTES = PREFIX_BYTES + 32 + '\n'.length;
/** What a process that was killed while it wrote, or met a full disk, may have left of an id. */
const BEGINNING_OF_ID = /^EV?[0-9a-f]{0,32}$/i;
const BEFORE_ID = /(?=EV)/i;

/**
 * Adds the ids of a file to a set, one a line. What follows the last line break may be an id that a
 * process did not finish writing. Where another process had added a line to it by then, only that
 * line counts.
 *
 * @param onForeign Called with the number of a line that is no id; what it throws ends the reading.
 * @returns How many bytes were read, and how many of them the complete lines have.
 */
export function readEventIds(
  file: number,
  ids: EventIdSet,
  onForeign: (line: number) => never,
): { readonly size: number; readonly whole: number } {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let number = 0;
  let whole = 0;
  for (let length = 0; ; ) {
    const read = readSync(file, chunk, length, CHUNK_BYTES - length, null);
    if (read === 0) {
      // A file of something else may have no line break at all, and is nothing to cut off.
      const rest = chunk.toString('latin1', 0, length);
      if (rest !== '' && !BEGINNING_OF_ID.test(rest)) onForeign(number + 1);
      return { size: whole + length, whole };
    }
    length += read;
    let start = 0;
    for (let end = length; ; start = end) {
      if (isPlain(chunk, start, length) && ids.addDigits(chunk, start + PREFIX_BYTES)) {
        end = start + LINE_BYTES;
      } else {
        end = chunk.subarray(0, length).indexOf(LINE_BREAK, start) + 1;
        if (end === 0) break;
        const id = lastIdOf(chunk.toString('latin1', start, end - 1));
        if (id === undefined) onForeign(number + 1);
        ids.add(id);
      }
      number += 1;
    }
    // Nor does all of such a file have to be read.
    if (start === 0 && length === CHUNK_BYTES) onForeign(number + 1);
    chunk.copyWithin(0, start, length);
    length -= start;
    whole += start;
  }
}

/** True where a line begins that is as long as one id. */
function isPlain(chunk: Buffer, start: number, length: number): boolean {
  return (
    start + LINE_BYTES <= length &&
    chunk[start] === LETTER_E &&
    chunk[start + 1] === LETTER_V &&
    chunk[start + LINE_BYTES - 1] === LINE_BREAK
  );
}

/**
 * The id at the end of a line before which there may be pieces of ids; `undefined` for other lines.
 */
function lastIdOf(line: string): string | undefined {
  const parts = line.split(BEFORE_ID);
  const id = parts.pop() ?? '';
  return isSid(id, 'EV') && parts.every((part) => BEGINNING_OF_ID.test(part)) ? id : undefined;
}
