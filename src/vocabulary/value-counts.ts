import { PLACE } from '../taskrouter/event-values';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import { textsOf } from './texts-of';

/** How often a value was seen, and in how many tasks, counted no further than needed. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
  readonly tasks: number;
}

/** What was counted of one attribute. */
export interface AttributeCounts {
  readonly path: string;
  /** The number of texts, whatever their values. */
  readonly texts: number;
  /** By count; values of the same count by themselves. */
  readonly values: readonly ValueCount[];
}

/** Flex Insights stores no more of a text; what is longer is not a word of a list. */
const MAX_LENGTH = 128;
/** Of free text almost each value is seen once. */
const MAX_VALUES = 20_000;

interface Seen {
  count: number;
  readonly tasks: Set<string>;
}

interface SeenOfAttribute {
  texts: number;
  readonly values: Map<string, Seen>;
  /** Values seen no more often than that were forgotten. */
  forgotten: number;
}

/**
 * Counts values by attribute, in memory that does not grow with the number of events: when an
 * attribute has too many values, those seen least are forgotten ("lossy counting", Manku and
 * Motwani, 2002). So a value may be counted as seen less often than it was, and never more often.
 */
export class ValueCounts {
  readonly #minTasks: number;
  readonly #attributes = new Map<string, SeenOfAttribute>();

  /** @param minTasks From how many tasks on it makes no difference how many there were. */
  constructor(minTasks: number) {
    this.#minTasks = minTasks;
  }

  add(event: TaskRouterEvent): void {
    const task = taskOf(event);
    for (const { path, text } of textsOf(event)) this.#count(path, text, task);
  }

  /** In the order of the paths. */
  toArray(): readonly AttributeCounts[] {
    return [...this.#attributes]
      .map(([path, { texts, values }]) => ({
        path,
        texts,
        values: [...values]
          .map(([value, { count, tasks }]) => ({ value, count, tasks: tasks.size }))
          .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
      }))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
  }

  #count(path: string, text: string, task: string): void {
    const attribute = this.#attributes.get(path) ?? { texts: 0, values: new Map(), forgotten: 0 };
    this.#attributes.set(path, attribute);
    attribute.texts += 1;
    if (text.trim() === '' || text.length > MAX_LENGTH) return;
    const seen = attribute.values.get(text) ?? { count: 0, tasks: new Set<string>() };
    attribute.values.set(text, seen);
    seen.count += 1;
    if (seen.tasks.size < this.#minTasks) seen.tasks.add(task);
    while (attribute.values.size > MAX_VALUES) forgetRarest(attribute);
  }
}

function forgetRarest(attribute: SeenOfAttribute): void {
  attribute.forgotten += 1;
  for (const [value, { count }] of attribute.values) {
    if (count <= attribute.forgotten) attribute.values.delete(value);
  }
}

/** Of an event about no task, what it is about. */
function taskOf({ id, fields }: TaskRouterEvent): string {
  return String(fields[PLACE.task_sid] ?? fields[PLACE.worker_sid] ?? id);
}
