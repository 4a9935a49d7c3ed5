import { linkSync, lstatSync, mkdirSync, readdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { dayAfter, dayOf, isDay } from '../terminal/day';

/**
 * TaskRouter lists an event for 30 days; what was delivered before that will not be listed again.
 */
const KEPT_DAYS = 31;

/**
 * The earlier days of a ledger: one file for each day of writing, in the folder `FILE.days` beside
 * its file. Days are in UTC, by this machine's clock.
 */
export class LedgerDays {
  readonly #path: string;
  readonly #folder: string;

  /** @param path The ledger's own file. */
  constructor(path: string) {
    this.#path = path;
    this.#folder = `${path}.days`;
  }

  /** The files of the earlier days, the oldest first. */
  files(): readonly string[] {
    return this.#days().map((day) => join(this.#folder, day));
  }

  /**
   * Moves the ledger's file aside if it was last written on an earlier day, and removes the days
   * whose events can no longer be listed.
   *
   * Only for files that were read and hold only ids. What cannot be moved or removed stays.
   */
  turn(now: number): void {
    try {
      this.#putAside(dayOf(now));
      const oldest = dayAfter(dayOf(now), -KEPT_DAYS);
      for (const day of this.#days()) {
        if (day < oldest) rmSync(join(this.#folder, day), { force: true });
      }
    } catch {
      // Another run has just done it, or the file system does not support links.
    }
  }

  #putAside(today: string): void {
    const file = lstatSync(this.#path, { throwIfNoEntry: false });
    if (file === undefined || !file.isFile() || file.size === 0) return;
    const day = dayOf(file.mtimeMs);
    if (day >= today) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    // Unlike a rename, a link never replaces a file of another run.
    linkSync(this.#path, join(this.#folder, day));
    unlinkSync(this.#path);
  }

  #days(): readonly string[] {
    try {
      return readdirSync(this.#folder).filter(isDay).sort();
    } catch {
      return [];
    }
  }
}
