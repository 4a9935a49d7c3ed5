import { isSid } from '../twilio-api/is-sid';
import type { FieldFormat } from './event-fields';
import { isEventType } from './event-types';
import { parseTime } from './parse-time';

export type FieldValue = string | number | boolean;

/** A token of the application's own, such as `voice`; seven digits could be a phone number. */
export const UNIQUE_NAME = /^(?!(?:\D*\d){7})[a-z][a-z0-9_.-]{0,63}$/;
// Captured callbacks write `taskqueue`, the docs `TaskQueue`, the event types `task-queue`.
export const RESOURCE_TYPE =
  /^(?:task|reservation|worker|activity|workflow|workspace|task[-_]?queue|task[-_]?channel)$/;
/** The task statuses of Twilio's TaskRouter API description. */
export const ASSIGNMENT_STATUS = /^(?:pending|reserved|assigned|canceled|completed|wrapping)$/;
const CONTROL_CHARACTER = /\p{Cc}/u;

/**
 * A field's value in its one canonical form, or `undefined` when it is not what the format says.
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
      return lowerCaseIf(RESOURCE_TYPE, value);
    case 'assignment-status':
      return lowerCaseIf(ASSIGNMENT_STATUS, value);
    case 'unique-name':
      return typeof value === 'string' && UNIQUE_NAME.test(value) ? value : undefined;
    case 'count':
      return parseWholeNumber(value, 9);
    case 'milliseconds':
      return parseWholeNumber(value, 12);
    case 'boolean':
      return parseBoolean(value);
    case 'time':
      return parseTime(value);
    case 'name':
    case 'reason':
      return typeof value === 'string' && value !== '' && !CONTROL_CHARACTER.test(value)
        ? value
        : undefined;
  }
}

function lowerCaseIf(pattern: RegExp, value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  return pattern.test(text) ? text : undefined;
}

function parseWholeNumber(value: unknown, maxDigits: number): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d+$/.test(text) && text.length <= maxDigits
    ? Number(text)
    : undefined;
}

function parseBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  return undefined;
}
