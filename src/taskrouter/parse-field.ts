import { isSid } from '../twilio-api/is-sid';
import type { FieldFormat } from './event-fields';
import { isEventType } from './event-types';
import { parseTime } from './parse-time';

export type FieldValue = string | number | boolean;

/** A token of the application's own, such as `voice`; seven digits could be a phone number. */
export const UNIQUE_NAME = /^(?!(?:\D*\d){7})[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
// Captured callbacks write `taskqueue`, the docs `TaskQueue`, the event types `task-queue`.
export const RESOURCE_TYPE =
  /^(?:task|reservation|worker|activity|workflow|workspace|task[-_]?queue|task[-_]?channel)$/;
/** Unicode's category Cc. `\p{Cc}` takes longer to compile than all other formats together. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for them.
const CONTROL_CHARACTER = /[\0-\x1f\x7f-\x9f]/;

const COUNT = /^\d{1,9}(?:\.0+)?$/;
const DECIMAL = /^(?:\d{1,9}|\d{1,3}\.\d{1,17})$/;
const MILLISECONDS = /^\d{1,12}$/;
const PRIORITY = /^\d{1,10}(?:\.0+)?$/;
const TRUE = /^(?:true|1)$/i;
const FALSE = /^(?:false|0)$/i;

/** The largest of TaskRouter's priorities, which are integers of 32 bits. */
export const MAX_PRIORITY = 2 ** 31 - 1;
/** Ten digits, in which area code and exchange of North America begin with 2 to 9. */
const PHONE_NUMBER = /^[2-9]\d\d[2-9]\d{6}$/;

/**
 * A field's value in its canonical form, or `undefined` when it breaks the format.
 *
 * The callback sends every value as text, the other wire forms send numbers and booleans as such:
 * both come out the same.
 */
export function parseField(format: FieldFormat, value: unknown): FieldValue | undefined {
  switch (format.kind) {
    case 'sid':
      return typeof value === 'string' && isSid(value, format.prefix) ? value : undefined;
    case 'event-type':
      return isEventType(value) ? value : undefined;
    case 'resource-type':
      return lowerCaseIf((text) => RESOURCE_TYPE.test(text), value);
    case 'status':
      return lowerCaseIf((text) => format.words.includes(text), value);
    case 'word':
      return spellingsOf(format.words).find((spelling) => spelling === value);
    case 'unique-name':
      return typeof value === 'string' && UNIQUE_NAME.test(value) ? value : undefined;
    case 'count':
      return parseNumber(value, COUNT);
    case 'priority':
      return parsePriority(value);
    case 'decimal':
      return parseNumber(value, DECIMAL);
    case 'milliseconds':
      return parseNumber(value, MILLISECONDS);
    case 'boolean':
      return parseBoolean(value);
    case 'time':
      return parseTime(value);
    case 'name':
    case 'reason':
      return typeof value === 'string' &&
        value !== '' &&
        !CONTROL_CHARACTER.test(value) &&
        value.isWellFormed()
        ? value
        : undefined;
  }
}

/** A word as senders write it: `warm`, `WARM`, `Warm`. */
export function spellingsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    const capital = word.toUpperCase();
    return [word, capital, capital.charAt(0) + word.slice(1)];
  });
}

function lowerCaseIf(isRight: (text: string) => boolean, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Nearly always right as it comes.
  if (isRight(value)) return value;
  const text = value.toLowerCase();
  return isRight(text) ? text : undefined;
}

function parseNumber(value: unknown, pattern: RegExp): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && pattern.test(text) ? Number(text) : undefined;
}

/**
 * A number with the form of a phone number counts as one, unless it is close to the largest
 * priority.
 */
function parsePriority(value: unknown): number | undefined {
  const priority = parseNumber(value, PRIORITY);
  if (priority === undefined || priority > MAX_PRIORITY) return undefined;
  const isNearLargest = priority > MAX_PRIORITY - 100;
  return isNearLargest || !PHONE_NUMBER.test(String(priority)) ? priority : undefined;
}

/** Some senders write `1` for `true`, and Python writes `True`. */
function parseBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return undefined;
  if (TRUE.test(text)) return true;
  return FALSE.test(text) ? false : undefined;
}
