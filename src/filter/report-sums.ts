import { CountsByKey } from '../log/counts-by-key';
import type { FilterReport } from './filter-report';

/** Sums what was done to the events of a batch, for a log line. */
export class ReportSums {
  #kept = 0;
  #removed = 0;
  readonly #findings = new CountsByKey();

  add({ kept, removed, findings }: FilterReport): void {
    this.#kept += kept;
    this.#removed += removed;
    for (const [kind, count] of Object.entries(findings)) this.#findings.add(kind, count);
  }

  toJSON() {
    return { kept: this.#kept, removed: this.#removed, findings: this.#findings.toJSON() };
  }
}
