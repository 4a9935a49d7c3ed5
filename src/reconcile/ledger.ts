import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { isSid } from '../twilio-api/is-sid';
import { EventIdSet } from './event-id-set';
import { isMissingFile } from './is-missing-file';
import { StateFileError } from './state-file-error';

const CHUNK_BYTES = 64 * 1024;
/** What a process that was killed while it wrote may have left of an id. */
const BEGINNING_OF_ID = /^EV?[0-9a-f]{0,32}$/i;

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

  /**
   * Reads the file, or creates it. What follows the last line break may be an id that a killed process
   * did not finish writing, and is then cut off.
   *
   * @param readOnly Leaves the file as it is: ids are added only in memory.
   * @throws {StateFileError}
   */
  constructor(path: string, { readOnly = false } = {}) {
    const file = open(path, readOnly);
    if (file === undefined) return;
    try {
      const whole = readLines(file, (line, number) => {
        if (!isSid(line, 'EV')) {
          throw new StateFileError(`--ledger: line ${number} of the file is not an event id`);
        }
        this.#ids.add(line);
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

  /** @throws {StateFileError} */
  add(id: string): void {
    this.#ids.add(id);
    this.#write((file) => writeSync(file, `${id}\n`));
  }

  /** @throws {StateFileError} */
  sync(): void {
    this.#write(fdatasyncSync);
  }

  /** @throws {StateFileError} */
  close(): void {
    this.sync();
    this.#write(closeSync);
  }

  #write(write: (file: number) => void): void {
    if (this.#file === undefined) return;
    try {
      write(this.#file);
    } catch {
      throw new StateFileError('--ledger: the file cannot be written');
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
