import { filterEvent } from '../../../src/filter/filter-event';
import type { Mode } from '../../../src/filter/mode';
import { Policy } from '../../../src/filter/policy/policy';
import { asCallback, SKETCH } from './wire-forms';

/** Filters a task's attributes in an otherwise ordinary event. */
export function filterAttributes(
  attributes: unknown,
  policy = new Policy(),
  mode: Mode = policy.mode,
) {
  return filterEvent(
    { ...asCallback(SKETCH), TaskAttributes: JSON.stringify(attributes) },
    { policy, mode },
  );
}

/** The attributes that are left. */
export function keptAttributes(...args: Parameters<typeof filterAttributes>) {
  return filterAttributes(...args).event.data.task_attributes;
}
