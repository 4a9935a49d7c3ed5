import type { FilterReport } from '../src/filter/filter-report';
import type { JsonObject } from '../src/json/json-value';
import type { IgnoredRecord } from '../src/streams/event-record';
import type { RecordProblem } from '../src/streams/record-problem';

/** What was done to a batch, in counts and codes: one line of the log. */
export class BatchTally {
  readonly #startedAt = performance.now();
  readonly #counts = { records: 0, events: 0, ignored: 0, kept: 0, removed: 0 };
  readonly #unreadable = new Map<string, number>();
  readonly #findings = new Map<string, number>();
  readonly #testIds: string[] = [];

  addRecord(): void {
    this.#counts.records += 1;
  }

  addEvent({ kept, removed, findings }: FilterReport): void {
    this.#counts.events += 1;
    this.#counts.kept += kept;
    this.#counts.removed += removed;
    for (const [kind, count] of Object.entries(findings)) increase(this.#findings, kind, count);
  }

  addIgnored({ testId }: IgnoredRecord): void {
    this.#counts.ignored += 1;
    if (testId !== undefined) this.#testIds.push(testId);
  }

  /** @param problem `internal_error` for a fault of ours. */
  addUnreadable(problem: RecordProblem | 'internal_error'): void {
    increase(this.#unreadable, problem, 1);
  }

  entry(): JsonObject {
    return {
      ...this.#counts,
      unreadable: Object.fromEntries(this.#unreadable),
      findings: Object.fromEntries(this.#findings),
      ...(this.#testIds.length === 0 ? {} : { test_ids: this.#testIds }),
      ms: Math.round(performance.now() - this.#startedAt),
    };
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  if (by > 0) counts.set(key, (counts.get(key) ?? 0) + by);
}
