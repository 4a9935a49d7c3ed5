import type { FilterReport } from '../src/filter/filter-report';
import { ReportSums } from '../src/filter/report-sums';
import type { JsonObject } from '../src/json/json-value';
import { CountsByKey } from '../src/log/counts-by-key';
import type { IgnoredRecord } from '../src/streams/event-record';
import type { PoisonProblem } from './poison-problem';

/** The outcome of a batch in counts and codes, for one log line. */
export class BatchTally {
  readonly #startedAt = performance.now();
  readonly #counts = { records: 0, events: 0, ignored: 0 };
  readonly #sums = new ReportSums();
  readonly #unreadable = new CountsByKey();
  readonly #testIds: string[] = [];

  addRecord(): void {
    this.#counts.records += 1;
  }

  addEvent(report: FilterReport): void {
    this.#counts.events += 1;
    this.#sums.add(report);
  }

  addIgnored({ testId }: IgnoredRecord): void {
    this.#counts.ignored += 1;
    if (testId !== undefined) this.#testIds.push(testId);
  }

  addUnreadable(problem: PoisonProblem): void {
    this.#unreadable.add(problem);
  }

  entry(): JsonObject {
    const { kept, removed, findings } = this.#sums.toJSON();
    return {
      ...this.#counts,
      kept,
      removed,
      unreadable: this.#unreadable.toJSON(),
      findings,
      ...(this.#testIds.length === 0 ? {} : { test_ids: this.#testIds }),
      ms: Math.round(performance.now() - this.#startedAt),
    };
  }
}
