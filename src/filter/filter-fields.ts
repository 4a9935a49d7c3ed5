import type { EventFieldName } from '../taskrouter/event-fields';
import type { FieldValue } from '../taskrouter/parse-field';
import type { EventField, TaskRouterEvent } from '../taskrouter/taskrouter-event';
import { eventFieldPath } from './event-field-path';
import { type Criteria, judgeText } from './judge-value';
import type { Removal } from './removal';
import type { Tally } from './tally';

/** The task channels that every workspace has (Twilio docs, "TaskChannel resource"), and Flex's e-mail. */
const OWN_CHANNELS: ReadonlySet<string> = new Set([
  'default',
  'voice',
  'chat',
  'sms',
  'video',
  'email',
]);

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
): Partial<Record<EventFieldName, FieldValue>> {
  const output: Partial<Record<EventFieldName, FieldValue>> = {};
  for (const field of event.fields) {
    const removal = judgeField(field, event.known, criteria);
    if (removal === undefined) {
      output[field.name] = field.value;
      tally.kept += 1;
    } else {
      tally.remove(eventFieldPath(field.name), removal);
    }
  }
  return output;
}

function judgeField(field: EventField, known: boolean, criteria: Criteria): Removal | undefined {
  const { kind, name, value } = field;
  const path = eventFieldPath(name);
  switch (kind) {
    case 'name':
    case 'reason': {
      if (!known) return { reason: 'unknown_event_type' };
      if (kind === 'name' && criteria.mode === 'keys') return undefined;
      // Stryker disable next-line StringLiteral: equivalent, only `typed` is told apart.
      const written = kind === 'name' ? 'configured' : 'typed';
      return judgeText(written, path, String(value), criteria);
    }
    case 'unique-name':
      return criteria.mode === 'keys' || OWN_CHANNELS.has(String(value).toLowerCase())
        ? undefined
        : judgeText('configured', path, String(value), criteria);
    default:
      return undefined;
  }
}
