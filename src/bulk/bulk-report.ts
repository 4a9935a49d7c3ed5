import { IDENTIFIER_KINDS } from '../filter/detectors/detector';
import type { FilterReport } from '../filter/filter-report';

/** A {@link BulkReport} as JSON. */
export interface BulkSums {
  readonly events: number;
  /** Events of other products, and test events. */
  readonly ignored: number;
  /** Records that are not events. Mostly each is a line. */
  readonly unreadable_lines: number;
  readonly unknown_event_types: number;
  readonly unreadable_attributes: number;
  readonly kept: number;
  readonly removed: number;
  readonly unlisted: number;
  readonly findings: Readonly<Record<string, number>>;
  /** By listed attribute: how often it was removed for which reason or finding. */
  readonly attributes: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Sums what was done to many events. Holds no value, and no name outside the lists. */
export class BulkReport {
  readonly #counts = {
    events: 0,
    ignored: 0,
    unreadable_lines: 0,
    unknown_event_types: 0,
    unreadable_attributes: 0,
    kept: 0,
    removed: 0,
    unlisted: 0,
  };
  readonly #findings = new Map<string, number>(IDENTIFIER_KINDS.map((kind) => [kind, 0]));
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
        this.#countCause(attribute, cause, 1);
      }
      for (const kind of findings) {
        this.#countFinding(kind, 1);
      }
    }
  }

  /** Adds the sums of another report. */
  addSums({ findings, attributes, ...counts }: BulkSums): void {
    this.#counts.events += counts.events;
    this.#counts.ignored += counts.ignored;
    this.#counts.unreadable_lines += counts.unreadable_lines;
    this.#counts.unknown_event_types += counts.unknown_event_types;
    this.#counts.unreadable_attributes += counts.unreadable_attributes;
    this.#counts.kept += counts.kept;
    this.#counts.removed += counts.removed;
    this.#counts.unlisted += counts.unlisted;
    for (const [kind, count] of Object.entries(findings)) this.#countFinding(kind, count);
    for (const [attribute, causes] of Object.entries(attributes)) {
      for (const [cause, count] of Object.entries(causes)) {
        this.#countCause(attribute, cause, count);
      }
    }
  }

  addIgnored(): void {
    this.#counts.ignored += 1;
  }

  addUnreadable(): void {
    this.#counts.unreadable_lines += 1;
  }

  toJSON(): BulkSums {
    return {
      ...this.#counts,
      findings: Object.fromEntries(this.#findings),
      attributes: Object.fromEntries(
        inOrder(this.#attributes).map(([attribute, causes]) => [
          attribute,
          Object.fromEntries(inOrder(causes)),
        ]),
      ),
    };
  }

  #countFinding(kind: string, count: number): void {
    this.#findings.set(kind, (this.#findings.get(kind) ?? 0) + count);
  }

  #countCause(attribute: string, cause: string, count: number): void {
    const causes = this.#attributes.get(attribute) ?? new Map<string, number>();
    causes.set(cause, (causes.get(cause) ?? 0) + count);
    this.#attributes.set(attribute, causes);
  }
}

/** Sorted by name, so that the order of the events makes no difference. */
function inOrder<T>(counts: ReadonlyMap<string, T>): [string, T][] {
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
