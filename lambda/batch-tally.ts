import type { FilterReport } from '../src/filter/filter-report';
import type { JsonObject } from '../src/json/json-value';
import { CountsByKey } from '../src/routes/counts-by-key';
import type { IgnoredRecord } from '../src/streams/event-record';
import type { PoisonProblem } from './poison-problem';

/** What was done to a batch, in counts and codes: one line of the log. */
export class BatchTally {
  readonly #startedAt = performance.now();
  readonly #counts = { records: 0, events: 0, ignored: 0, kept: 0, removed: 0 };
  readonly #unreadable = new CountsByKey();
  readonly #findings = new CountsByKey();
  readonly #testIds: string[] = [];

  addRecord(): void {
    this.#counts.records += 1;
  }

  addEvent({ kept, removed, findings }: FilterReport): void {
    this.#counts.events += 1;
    this.#counts.kept += kept;
    this.#counts.removed += removed;
    for (const [kind, count] of Object.entries(findings)) this.#findings.add(kind, count);
  }

  addIgnored({ testId }: IgnoredRecord): void {
    this.#counts.ignored += 1;
    if (testId !== undefined) this.#testIds.push(testId);
  }

  addUnreadable(problem: PoisonProblem): void {
    this.#unreadable.add(problem);
  }

  entry(): JsonObject {
    return {
      ...this.#counts,
      unreadable: this.#unreadable.toJSON(),
      findings: this.#findings.toJSON(),
      ...(this.#testIds.length === 0 ? {} : { test_ids: this.#testIds }),
      ms: Math.round(performance.now() - this.#startedAt),
    };
  }
}
