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

/** No memory is reserved for more ids than this: the file may be something else. */
const MOST_EXPECTED = 20_000_000;

interface LedgerOptions {
  /** Leaves all files unchanged; ids are added only in memory. */
  readonly readOnly?: boolean;
  /** This machine's time, in milliseconds since the epoch. */
  readonly now?: number;
}

/**
 * The ids of the events that the sink has accepted, in a file with one per line. Ids of earlier
 * days are moved aside, and removed once TaskRouter no longer lists their events.
 *
 * An added id is in the file immediately and survives a crash of the process; `sync` makes it
 * survive a crash of the machine.
 */
export class Ledger {
  readonly #ids: EventIdSet;
  /** `undefined` when read-only. */
  readonly #file: number | undefined;
  /** The first failure ends all writing: an id after an incomplete line would become part of it. */
  #failure: ExpectedError | undefined;

  /**
   * Reads the file and those of earlier days. Writes only if all their lines are ids: moves days
   * aside, creates the file, and truncates it after its last line break.
   *
   * @throws {StateFileError}
   */
  constructor(path: string, { readOnly = false, now = Date.now() }: LedgerOptions = {}) {
    const days = new LedgerDays(path);
    this.#ids = new EventIdSet(idsIn([path, ...days.files()]));
    const { whole, size } = readInto(this.#ids, path, 'the file');
    // Only now, so that what another run moves aside meanwhile is read at least once.
    for (const day of days.files()) readInto(this.#ids, day, `the file of ${basename(day)}`);
    if (readOnly) return;
    days.turn(now);
    this.#file = openToAdd(path);
    // The file is a new one if it was moved aside, and longer if another run has appended to it.
    if (whole < size && fstatSync(this.#file).size === size) ftruncateSync(this.#file, whole);
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** @throws {StateFileError | DiskFullError} and so does every later call. */
  add(id: string): void {
    this.#ids.add(id);
    // Unlike `writeSync` it continues after a partial write.
    this.#write((file) => writeFileSync(file, Buffer.from(`${id}\n`)));
  }

  /** @throws {StateFileError | DiskFullError} */
  sync(): void {
    this.#write(fdatasyncSync);
  }

  /** @throws {StateFileError | DiskFullError} when not everything was written. */
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

/** Opens the file for appending, or creates it. */
function openToAdd(path: string): number {
  const { O_RDWR, O_APPEND, O_CREAT } = constants;
  try {
    return openSync(path, O_RDWR | O_APPEND | O_CREAT, 0o600);
  } catch {
    throw new StateFileError('--ledger: the file cannot be opened');
  }
}

/** The most ids that the files may hold; none for unreadable files. */
function idsIn(paths: readonly string[]): number {
  let bytes = 0;
  for (const path of paths) {
    try {
      bytes += statSync(path).size;
    } catch {
      // Reported when it is opened.
    }
  }
  return Math.min(bytes / LINE_BYTES, MOST_EXPECTED);
}

/** Reads a file's ids; a missing file has none. */
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
