import { filterEvent } from '../filter/filter-event';
import type { FilteredEvent } from '../filter/filtered-event';
import type { Policy } from '../filter/policy/policy';
import type { RemovalReason } from '../filter/removal';
import { isPlainObject, type PlainObject } from '../json/plain-object';
import { readTaskAttributes } from '../taskrouter/task-attributes';
import type { SampleCallback } from './sample-callbacks';

/** A row of the demo's table. */
export interface Explanation {
  readonly attribute: string;
  /** What was delivered, as JSON, or why nothing was. */
  readonly outcome: { readonly kept: string } | { readonly removed: string };
}

const REASONS: Readonly<Record<RemovalReason, string>> = {
  wrong_type: 'nested where a single value belongs',
  wrong_format: 'does not match the rule for this attribute',
  not_in_vocabulary: 'free text that is not in the vocabulary',
  identifier_found: 'identifier found',
  json_text: 'JSON text where an object belongs',
  not_own_contact: "not one of the organisation's own contacts",
  combination: 'reveals too much combined with others',
  nothing_left: 'no part of it may be kept',
  unknown_event_type: 'event of an unknown type',
};

/**
 * What became of each attribute, according to what was really delivered. Names outside the lists
 * are shown, because the callback is a sample; values are shown only where they were kept.
 */
export function explainCallback(
  { fields }: SampleCallback,
  delivered: FilteredEvent,
  policy: Policy,
): readonly Explanation[] {
  const read = readTaskAttributes(fields['TaskAttributes']);
  if (read.state !== 'read') return [];
  const kept = leavesOf(delivered.data.task_attributes ?? {});
  const reasons = new Map(
    filterEvent(fields, { policy }).report.removals.map(({ attribute, reason, findings }) => [
      attribute,
      findings === undefined ? REASONS[reason] : `${REASONS[reason]}: ${findings.join(', ')}`,
    ]),
  );
  return [...leavesOf(read.attributes)].map(([attribute]) => {
    const value = kept.get(attribute);
    return {
      attribute,
      outcome:
        value === undefined
          ? { removed: reasons.get(attribute) ?? 'not a preserved attribute' }
          : { kept: JSON.stringify(value) },
    };
  });
}

/** The attributes by path; `conversations` and `customers` are flattened. */
function leavesOf(attributes: PlainObject): ReadonlyMap<string, unknown> {
  const leaves = new Map<string, unknown>();
  for (const [name, value] of Object.entries(attributes)) {
    if ((name === 'conversations' || name === 'customers') && isPlainObject(value)) {
      for (const [inner, innerValue] of Object.entries(value)) {
        leaves.set(`${name}.${inner}`, innerValue);
      }
    } else {
      leaves.set(name, value);
    }
  }
  return leaves;
}
