import {
  closeSync,
  constants,
  fdatasyncSync,
  fstatSync,
  ftruncateSync,
  openSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { diskFullError } from '../errors/disk-full-error';
import { errorCode } from '../errors/error-code';
import type { ExpectedError } from '../errors/expected-error';
import { EventIdSet } from './event-id-set';
import { LedgerDays } from './ledger-days';
import { LINE_BYTES, type ReadFile, readEventIds } from './read-event-ids';
import { StateFileError } from './state-file-error';

/** For more ids no memory is taken before they are there: the file may be something else. */
const MOST_EXPECTED = 20_000_000;

interface LedgerOptions {
  /** Leaves all files as they are: ids are added only in memory. */
  readonly readOnly?: boolean;
  /** Milliseconds since the epoch, by this machine's clock. */
  readonly now?: number;
}

/**
 * The ids of the events that the sink has taken, in a file with one id on each line. Ids of earlier
 * days are put aside, and removed when the events that they name are no longer listed.
 *
 * An id is in the file as soon as it is added, and survives the end of the process; `sync` makes it
 * survive the end of the machine.
 */
export class Ledger {
  readonly #ids: EventIdSet;
  /** `undefined` when nothing is to be written. */
  readonly #file: number | undefined;
  /** What follows a line that was not written whole would be part of it. */
  #failure: ExpectedError | undefined;

  /**
   * Reads the file and those of earlier days. Only when all lines of all of them are ids is
   * anything written: days are turned, the file is created, and what follows its last line break is
   * cut off.
   *
   * @throws {StateFileError}
   */
  constructor(path: string, { readOnly = false, now = Date.now() }: LedgerOptions = {}) {
    const days = new LedgerDays(path);
    this.#ids = new EventIdSet(idsIn([path, ...days.files()]));
    const { whole, size } = readInto(this.#ids, path, 'the file');
    // Only now, so that what another run puts aside meanwhile is read once at least.
    for (const day of days.files()) readInto(this.#ids, day, `the file of ${basename(day)}`);
    if (readOnly) return;
    days.turn(now);
    this.#file = openToAdd(path);
    // The file is another one when it was put aside, and longer when another run has added to it.
    if (whole < size && fstatSync(this.#file).size === size) ftruncateSync(this.#file, whole);
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

/** Opens the file, or creates it. */
function openToAdd(path: string): number {
  const { O_RDWR, O_APPEND, O_CREAT } = constants;
  try {
    return openSync(path, O_RDWR | O_APPEND | O_CREAT, 0o600);
  } catch {
    throw new StateFileError('--ledger: the file cannot be opened');
  }
}

/** How many ids there may be in files; of what cannot be read, none. */
function idsIn(paths: readonly string[]): number {
  let bytes = 0;
  for (const path of paths) {
    try {
      bytes += statSync(path).size;
    } catch {
      // Said where it is opened.
    }
  }
  return Math.min(bytes / LINE_BYTES, MOST_EXPECTED);
}

/** Reads a file's ids; of one that is not there, none. */
function readInto(ids: EventIdSet, path: string, called: string): ReadFile {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return readEventIds(file, ids, (line) => {
      throw new StateFileError(`--ledger: line ${line} of ${called} is not an event id`);
    });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return { whole: 0, size: 0 };
    throw error instanceof StateFileError
      ? error
      : new StateFileError(`--ledger: ${called} cannot be read`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
