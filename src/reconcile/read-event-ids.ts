import { readSync } from 'node:fs';
import { isSid } from '../twilio-api/is-sid';
import type { EventIdSet } from './event-id-set';

const CHUNK_BYTES = 64 * 1024;
const [LETTER_E, LETTER_V, LINE_BREAK] = [0x45, 0x56, 0x0a];
const PREFIX_BYTES = 'EV'.length;
/** An id and its line break. */
export const LINE_BYTES = PREFIX_BYTES + 32 + '\n'.length;
/** An incomplete id, as left by a process that was killed while writing or met a full disk. */
const BEGINNING_OF_ID = /^EV?[0-9a-f]{0,32}$/i;
const BEFORE_ID = /(?=EV)/i;

/** How many bytes of a file were read, and how many of them belong to complete lines. */
export interface ReadFile {
  readonly size: number;
  readonly whole: number;
}

/**
 * Adds the ids of a file, one per line, to a set. What follows the last line break may be an
 * incompletely written id. If another process has appended a line to it, only that line counts.
 *
 * @param onForeign Called with the number of a line that is not an id; what it throws ends the
 *   reading.
 */
export function readEventIds(
  file: number,
  ids: EventIdSet,
  onForeign: (line: number) => never,
): ReadFile {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let lines = 0;
  let whole = 0;
  let length = 0;
  for (;;) {
    const read = readSync(file, chunk, length, CHUNK_BYTES - length, null);
    if (read === 0) break;
    length += read;
    const end = addLines(chunk.subarray(0, length));
    // A file of something else may have no line break at all, and is not read to its end.
    if (end === 0 && length === CHUNK_BYTES) onForeign(lines + 1);
    chunk.copyWithin(0, end, length);
    length -= end;
    whole += end;
  }
  const rest = chunk.toString('latin1', 0, length);
  // Nor may the end of such a file be cut off.
  if (rest !== '' && !BEGINNING_OF_ID.test(rest)) onForeign(lines + 1);
  return { size: whole + length, whole };

  /** Adds the ids of the complete lines, and returns where the last one ends. */
  function addLines(bytes: Buffer): number {
    for (let start = 0; ; lines += 1) {
      if (isPlain(bytes, start) && ids.addDigits(bytes, start + PREFIX_BYTES)) {
        start += LINE_BYTES;
        continue;
      }
      const lineBreak = bytes.indexOf(LINE_BREAK, start);
      if (lineBreak < 0) return start;
      const id = lastIdOf(bytes.toString('latin1', start, lineBreak));
      if (id === undefined) onForeign(lines + 1);
      ids.add(id);
      start = lineBreak + 1;
    }
  }
}

/** True where a line as long as one id begins. */
function isPlain(bytes: Buffer, start: number): boolean {
  return (
    bytes[start] === LETTER_E &&
    bytes[start + 1] === LETTER_V &&
    bytes[start + LINE_BYTES - 1] === LINE_BREAK
  );
}

/** The id at the end of a line, possibly after pieces of ids; `undefined` for other lines. */
function lastIdOf(line: string): string | undefined {
  const parts = line.split(BEFORE_ID);
  const id = parts.pop() ?? '';
  return isSid(id, 'EV') && parts.every((part) => BEGINNING_OF_ID.test(part)) ? id : undefined;
}
