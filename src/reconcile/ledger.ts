import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { diskFullError } from '../errors/disk-full-error';
import type { ExpectedError } from '../errors/expected-error';
import { isSid } from '../twilio-api/is-sid';
import { EventIdSet } from './event-id-set';
import { isMissingFile } from './is-missing-file';
import { StateFileError } from './state-file-error';

const CHUNK_BYTES = 64 * 1024;
/** What a process that was killed while it wrote, or met a full disk, may have left of an id. */
const BEGINNING_OF_ID = /^EV?[0-9a-f]{0,32}$/i;
const BEFORE_ID = /(?=EV)/i;

/**
 * The ids of the events that the sink has taken, in a file with one id on each line.
 *
 * An id is in the file as soon as it is added, and survives the end of the process; `sync` makes it
 * survive the end of the machine.
 */
export class Ledger {
  readonly #ids = new EventIdSet();
  /** `undefined` when nothing is to be written. */
  readonly #file: number | undefined;
  /** What follows a line that was not written whole would be part of it. */
  #failure: ExpectedError | undefined;

  /**
   * Reads the file, or creates it. What follows the last line break may be an id that a process did not
   * finish writing, and is then cut off. Where another process had added a line to it by then, only
   * that line counts.
   *
   * @param readOnly Leaves the file as it is: ids are added only in memory.
   * @throws {StateFileError}
   */
  constructor(path: string, { readOnly = false } = {}) {
    const file = open(path, readOnly);
    if (file === undefined) return;
    try {
      const whole = readLines(file, (line, number) => {
        const id = lastIdOf(line);
        if (id === undefined) {
          throw new StateFileError(`--ledger: line ${number} of the file is not an event id`);
        }
        this.#ids.add(id);
      });
      if (!readOnly && whole < fstatSync(file).size) ftruncateSync(file, whole);
    } catch (error) {
      closeSync(file);
      throw error instanceof StateFileError
        ? error
        : new StateFileError('--ledger: the file cannot be read');
    }
    if (readOnly) closeSync(file);
    else this.#file = file;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @throws {StateFileError | DiskFullError} as does every later call. */
  add(id: string): void {
    this.#ids.add(id);
    // Unlike `writeSync` it goes on where only a part was written.
    this.#write((file) => writeFileSync(file, Buffer.from(`${id}\n`)));
  }

  /** @throws {StateFileError | DiskFullError} */
  sync(): void {
    this.#write(fdatasyncSync);
  }

  /** @throws {StateFileError | DiskFullError} when what was added is not written. */
  close(): void {
    try {
      this.sync();
    } finally {
      if (this.#file !== undefined) closeSync(this.#file);
    }
  }

  #write(write: (file: number) => void): void {
    if (this.#file === undefined) return;
    if (this.#failure !== undefined) throw this.#failure;
    try {
      write(this.#file);
    } catch (error) {
      this.#failure =
        diskFullError('--ledger', error) ??
        new StateFileError('--ledger: the file cannot be written');
      throw this.#failure;
    }
  }
}

function open(path: string, readOnly: boolean): number | undefined {
  const { O_RDONLY, O_RDWR, O_APPEND, O_CREAT } = constants;
  try {
    return openSync(path, readOnly ? O_RDONLY : O_RDWR | O_APPEND | O_CREAT, 0o600);
  } catch (error) {
    if (readOnly && isMissingFile(error)) return undefined;
    throw new StateFileError('--ledger: the file cannot be opened');
  }
}

/** Reads the complete lines, and returns how many bytes they have. */
function readLines(file: number, onLine: (line: string, number: number) => void): number {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest = '';
  let number = 0;
  let whole = 0;
  for (;;) {
    const length = readSync(file, chunk, 0, CHUNK_BYTES, null);
    if (length === 0) {
      // A file of something else may have no line break at all, and is nothing to cut off.
      if (rest !== '' && !BEGINNING_OF_ID.test(rest)) onLine(rest, number + 1);
      return whole;
    }
    // One unit for each byte, so that lengths can be added; an id is ASCII.
    const lines = (rest + chunk.toString('latin1', 0, length)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      number += 1;
      whole += line.length + 1;
      onLine(line, number);
    }
    // Nor does all of such a file have to be read.
    if (rest.length > CHUNK_BYTES) onLine(rest, number + 1);
  }
}

/** The id at the end of a line before which there may be pieces of ids; `undefined` for other lines. */
function lastIdOf(line: string): string | undefined {
  const parts = line.split(BEFORE_ID);
  const id = parts.pop() ?? '';
  return isSid(id, 'EV') && parts.every((part) => BEGINNING_OF_ID.test(part)) ? id : undefined;
}
