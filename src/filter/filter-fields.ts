import { KeptShapes, withName } from '../json/kept-shapes';
import { type EventFieldName, LISTED_FIELDS, type ListedField } from '../taskrouter/event-fields';
import type { FieldValue } from '../taskrouter/parse-field';
import type { TaskRouterEvent } from '../taskrouter/taskrouter-event';
import { type Criteria, judgeByVocabulary, judgeText, judgeToken } from './judge-value';
import type { Removal } from './removal';
import type { Tally } from './tally';

/**
 * The task channels that every workspace has (Twilio docs, "TaskChannel resource"), and Flex's
 * e-mail.
 */
const OWN_CHANNELS: ReadonlySet<string> = new Set([
  'default',
  'voice',
  'chat',
  'sms',
  'video',
  'email',
]);

/** Replaces a type that is neither known nor listed, which may say anything. */
const WITHHELD_EVENT_TYPE = 'unknown.event';

const shapes = new KeptShapes();

/**
 * Returns a new object with the event's own fields that may be kept, in the order of their list.
 *
 * Formats were checked when the event was read. Names set up by staff are judged like any text;
 * reasons, written by agents and programs, need the vocabulary in every mode. An event of an
 * unknown type keeps fields with a format, but no words; its type stays when no identifier is found
 * in it, in `strict` when the vocabulary holds it, and becomes `unknown.event` otherwise.
 */
export function filterFields(
  event: TaskRouterEvent,
  criteria: Criteria,
  tally: Tally,
): Partial<Record<EventFieldName, FieldValue>> {
  const output: Partial<Record<EventFieldName, FieldValue>> = {};
  let shape = 0;
  for (let place = 0; place < LISTED_FIELDS.length; place += 1) {
    const value = event.fields[place];
    if (value === undefined) continue;
    const field = LISTED_FIELDS[place] as ListedField;
    const { name, path } = field;
    const removal = judgeField(field, value, event.known, criteria);
    if (removal === undefined) {
      output[name] = value;
      shape = withName(shape, place);
      tally.kept += 1;
    } else {
      tally.remove(path, removal);
      // Every event needs a type.
      if (name === 'event_type') output.event_type = WITHHELD_EVENT_TYPE;
    }
  }
  shapes.keep(shape, output);
  return output;
}

function judgeField(
  { path, format: { kind } }: ListedField,
  value: FieldValue,
  known: boolean,
  criteria: Criteria,
): Removal | undefined {
  switch (kind) {
    case 'name':
    case 'reason':
      return known
        ? judgeWords(kind, path, String(value), criteria)
        : { reason: 'unknown_event_type' };
    case 'unique-name':
      return judgeUniqueName(path, String(value), criteria);
    case 'event-type':
      return criteria.mode === 'keys' || known
        ? undefined
        : judgeToken(path, String(value), criteria);
    default:
      return undefined;
  }
}

function judgeWords(
  kind: 'name' | 'reason',
  path: string,
  text: string,
  criteria: Criteria,
): Removal | undefined {
  if (kind === 'reason' || criteria.policy.isRestricted(path)) {
    return judgeByVocabulary(path, text, criteria.policy);
  }
  return criteria.mode === 'keys' ? undefined : judgeText(path, text, criteria);
}

function judgeUniqueName(path: string, text: string, criteria: Criteria): Removal | undefined {
  if (criteria.policy.isRestricted(path)) return judgeByVocabulary(path, text, criteria.policy);
  return criteria.mode === 'keys' || OWN_CHANNELS.has(text.toLowerCase())
    ? undefined
    : judgeToken(path, text, criteria);
}
