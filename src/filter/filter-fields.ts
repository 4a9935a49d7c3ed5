import { EVENT_FIELD_NAMES, EVENT_FIELDS, type EventFieldName } from '../taskrouter/event-fields';
import type { FieldValue } from '../taskrouter/parse-field';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import { type Criteria, judgeText } from './judge-value';
import type { Removal } from './removal';
import type { Tally } from './tally';

/**
 * A new object with those of the event's own fields that may be kept, in the order of their list.
 *
 * What has a format was checked when the event was read. Names set up by staff are text as any
 * other; reasons are written by agents and programs alike, and need the vocabulary in every mode.
 * An event of an unknown type keeps what has a format, and no words.
 */
export function filterFields(
  event: TaskRouterEvent,
  criteria: Criteria,
  tally: Tally,
): Readonly<Partial<Record<EventFieldName, FieldValue>>> {
  const output: Partial<Record<EventFieldName, FieldValue>> = {};
  for (const name of EVENT_FIELD_NAMES) {
    const value = event.fields[name];
    if (value === undefined) continue;
    const removal = judgeField(name, value, event.known, criteria);
    if (removal === undefined) output[name] = value;
    else tally.remove(`event.${name}`, removal);
  }
  return output;
}

function judgeField(
  name: EventFieldName,
  value: FieldValue,
  known: boolean,
  criteria: Criteria,
): Removal | undefined {
  const { kind } = EVENT_FIELDS[name];
  if (kind !== 'name' && kind !== 'reason') return undefined;
  if (!known) return { reason: 'unknown_event_type' };
  if (kind === 'name' && criteria.mode === 'keys') return undefined;
  return judgeText(
    // Stryker disable next-line StringLiteral: equivalent, only `typed` is told apart.
    kind === 'name' ? 'configured' : 'typed',
    `event.${name}`,
    String(value),
    criteria,
  );
}
