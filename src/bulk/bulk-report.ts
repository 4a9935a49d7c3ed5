import { FINDING_KINDS } from '../filter/detectors/detector';
import type { FilterReport } from '../filter/filter-report';

/** Sums what was done to many events. Holds no value, and no name that is on no list. */
export class BulkReport {
  readonly #counts = {
    events: 0,
    unreadable_lines: 0,
    unknown_event_types: 0,
    unreadable_attributes: 0,
    kept: 0,
    removed: 0,
    unlisted: 0,
  };
  readonly #findings = new Map<string, number>(FINDING_KINDS.map((kind) => [kind, 0]));
  readonly #attributes = new Map<string, Map<string, number>>();

  add(report: FilterReport): void {
    this.#counts.events += 1;
    if (!report.event_type_known) this.#counts.unknown_event_types += 1;
    if (report.task_attributes === 'unreadable') this.#counts.unreadable_attributes += 1;
    this.#counts.kept += report.kept;
    this.#counts.removed += report.removed;
    this.#counts.unlisted += report.unlisted;
    for (const { attribute, reason, findings = [] } of report.removals) {
      for (const cause of findings.length > 0 ? findings : [reason]) {
        this.#countCause(attribute, cause);
      }
      for (const kind of findings) {
        this.#findings.set(kind, (this.#findings.get(kind) ?? 0) + 1);
      }
    }
  }

  addUnreadable(): void {
    this.#counts.unreadable_lines += 1;
  }

  /** How many lines held no event. */
  get unreadableLines(): number {
    return this.#counts.unreadable_lines;
  }

  toJSON() {
    return {
      ...this.#counts,
      findings: Object.fromEntries(this.#findings),
      /** By listed attribute: how often it was removed for which reason or finding. */
      attributes: Object.fromEntries(
        [...this.#attributes]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([attribute, causes]) => [attribute, Object.fromEntries(causes)]),
      ),
    };
  }

  #countCause(attribute: string, cause: string): void {
    const causes = this.#attributes.get(attribute) ?? new Map<string, number>();
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
    this.#attributes.set(attribute, causes);
  }
}
