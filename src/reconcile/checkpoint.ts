import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { diskFullError } from '../errors/disk-full-error';
import { errorCode } from '../errors/error-code';
import { isPlainObject, ownValue, type PlainObject } from '../json/plain-object';
import { StateFileError } from './state-file-error';
import type { TimeSpanArguments } from './time-span';

/** The arguments of a run. A run with other arguments needs another checkpoint. */
export interface CheckpointArguments extends TimeSpanArguments {
  readonly workspace: string;
  readonly mode: string;
}

interface CheckpointTimes {
  readonly since: number;
  readonly now: number;
}

/**
 * How far a run that continues reads back before the end of the last one, in milliseconds. An event
 * may be listed a little after it happened, and the clocks may differ.
 */
const OVERLAP_MS = 5 * 60_000;

/** More than the clocks of two Twilio servers differ. */
const MAX_SKEW_MS = 60_000;

/**
 * A file with the moment up to which the sink has accepted every event. The next run with the same
 * arguments continues from there, whether the last one was killed or finished.
 */
export class Checkpoint {
  /** Where the run begins, in milliseconds since the epoch. */
  readonly from: number;
  /** The moment up to which the last run delivered every event. */
  readonly reached: number;
  readonly #path: string;
  readonly #arguments: CheckpointArguments;
  readonly #since: number;

  /**
   * Reads the file, if it exists.
   *
   * @param since Where a run without a checkpoint begins.
   * @param now TaskRouter's time, in milliseconds since the epoch.
   * @throws {StateFileError} when the file belongs to other arguments, is not a checkpoint, or is
   *   from the future, written by a fast clock: events up to that moment would never be read.
   */
  constructor(path: string, asked: CheckpointArguments, { since, now }: CheckpointTimes) {
    this.#path = path;
    this.#arguments = asked;
    const saved = read(path);
    if (saved === undefined) {
      this.#since = since;
      this.from = since;
      this.reached = since;
      return;
    }
    for (const name of ['workspace', 'since', 'until', 'mode'] as const) {
      if (ownValue(saved, name) !== (asked[name] ?? null)) {
        throw new StateFileError(
          `--checkpoint: the file belongs to a run with another --${name}; give another file`,
        );
      }
    }
    this.#since = momentIn(saved, 'from');
    const reached = momentIn(saved, 'reached');
    if (reached > now + MAX_SKEW_MS) {
      throw new StateFileError(
        '--checkpoint: the file says that events from the future were taken, so a clock was wrong; ' +
          'delete it to begin at --since again',
      );
    }
    this.reached = Math.min(reached, now);
    this.from = Math.max(this.#since, this.reached - OVERLAP_MS);
  }

  /**
   * Replaces the file atomically: whenever the process is killed, either the old or the new one is
   * there, complete.
   *
   * @param reached The moment up to which every event was accepted.
   * @throws {StateFileError}
   * @throws {DiskFullError} The old file then remains.
   */
  save(reached: number): void {
    const { workspace, since, until = null, mode } = this.#arguments;
    const content = {
      ...{ workspace, since, until, mode },
      from: new Date(this.#since).toISOString(),
      reached: new Date(reached).toISOString(),
    };
    // Another run may be writing too, so each has its own temporary file.
    const temporary = `${this.#path}.${randomUUID()}.new`;
    try {
      writeFileSync(temporary, `${JSON.stringify(content)}\n`, { mode: 0o600, flush: true });
      renameSync(temporary, this.#path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw (
        diskFullError('--checkpoint', error) ??
        new StateFileError('--checkpoint: the file cannot be written')
      );
    }
  }
}

function read(path: string): PlainObject | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new StateFileError('--checkpoint: the file cannot be read');
  }
  try {
    const saved: unknown = JSON.parse(text);
    if (isPlainObject(saved)) return saved;
  } catch {
    // Reported below, because the parser's message would quote the file.
  }
  throw new StateFileError('--checkpoint: the file is not a checkpoint');
}

function momentIn(saved: PlainObject, name: string): number {
  const moment = Date.parse(String(ownValue(saved, name)));
  if (Number.isNaN(moment)) throw new StateFileError('--checkpoint: the file is not a checkpoint');
  return moment;
}
