import { isTwilioRecordingUrl } from '../recordings/twilio-media';
import { isSid } from '../twilio-api/is-sid';
import type { IdentifierKind } from './detectors/detector';
import { findUnknownIdentifiers } from './find-unknown-identifiers';
import { isYear, yearOfDate } from './formats/date';
import { isIvrPath, stepsOf } from './formats/ivr-path';
import { isOwnLink } from './formats/link';
import { isCleanLinkPath, isListedLinkPath, withoutDayOfStorage } from './formats/link-path';
import { isNumberWithin } from './formats/number';
import { isResourceId } from './formats/resource-id';
import { isStructureId } from './formats/structure-id';
import { isStorableText } from './is-storable-text';
import type { Mode } from './mode';
import type { Policy } from './policy/policy';
import type { Removal } from './removal';
import type { ValueRule } from './value-rule';

/** What a value is judged by, in addition to its rule. */
export interface Criteria {
  readonly mode: Mode;
  readonly policy: Policy;
  /** The time of the event in ISO 8601; `undefined` when it was unreadable. */
  readonly time: string | undefined;
}

export type Scalar = string | number | boolean | null;

/** The rules for a single value. */
export type ScalarRule = Exclude<
  ValueRule,
  { kind: 'group' | 'hierarchy' | 'media' | 'recordings' | 'reservations' }
>;

const WRONG_FORMAT: Removal = { reason: 'wrong_format' };
const NOT_IN_VOCABULARY: Removal = { reason: 'not_in_vocabulary' };

function isScalar(value: unknown): value is Scalar {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
  );
}

/**
 * Why the value must be removed, or `undefined` when it may stay.
 *
 * `null` means that nothing is set (Twilio docs, "Add additional TaskRouter data"), and is always
 * kept.
 *
 * @param path The attribute's name in reports and vocabularies, such as `conversations.content`.
 */
export function judgeValue(
  rule: ScalarRule,
  path: string,
  value: unknown,
  criteria: Criteria,
): Removal | undefined {
  if (!isScalar(value)) return { reason: 'wrong_type' };
  if (value === null) return undefined;
  if (typeof value === 'string' && !isStorableText(value)) return WRONG_FORMAT;
  // JSON parsers round integers beyond this, so the original value is lost.
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) return WRONG_FORMAT;
  // Read once: rules have many shapes, which makes each access slow.
  const { kind } = rule;
  if (kind === 'own-contact') {
    return criteria.policy.isOwnContact(String(value)) ? undefined : { reason: 'not_own_contact' };
  }
  if (criteria.policy.isRestricted(path)) {
    const parts = kind === 'ivr-path' ? stepsOf(String(value)) : [String(value)];
    return judgePartsByVocabulary(path, parts, criteria.policy);
  }
  if (criteria.mode === 'keys') return undefined;
  if (kind === 'text') {
    return rule.written === 'typed'
      ? judgeByVocabulary(path, String(value), criteria.policy)
      : judgeText(path, String(value), criteria);
  }
  if (kind === 'structure-id') return judgeStructureId(path, String(value), criteria);
  return isOfFormat(rule, path, value, criteria) ? undefined : WRONG_FORMAT;
}

/** Judges text that only the vocabulary can pass. */
export function judgeByVocabulary(path: string, text: string, policy: Policy): Removal | undefined {
  return policy.holds(path, text) ? undefined : NOT_IN_VOCABULARY;
}

/** Like {@link judgeByVocabulary}, for steps that must all be in it. */
export function judgePartsByVocabulary(
  path: string,
  parts: readonly string[],
  policy: Policy,
): Removal | undefined {
  return parts.every((part) => policy.holds(path, part)) ? undefined : NOT_IN_VOCABULARY;
}

/** Like {@link judgeValue}, for words that staff configured, without a format. */
export function judgeText(
  path: string,
  text: string,
  { mode, policy }: Criteria,
): Removal | undefined {
  if (policy.holds(path, text)) return undefined;
  if (mode === 'strict') return NOT_IN_VOCABULARY;
  const kinds = findUnknownIdentifiers(path, text, policy);
  return kinds.length === 0 ? undefined : { reason: 'identifier_found', findings: kinds };
}

function judgeStructureId(path: string, text: string, criteria: Criteria): Removal | undefined {
  if (isResourceId(text) || criteria.policy.holds(path, text)) return undefined;
  if (!isStructureId(text)) return WRONG_FORMAT;
  return text.includes(' ') ? judgeText(path, text, criteria) : judgeToken(path, text, criteria);
}

/** In a short token these prove too little: organisations number their teams too. */
const KINDS_OF_NUMBERS: ReadonlySet<IdentifierKind> = new Set(['digits', 'zip']);

/** `team-7`: a word and a number, too short for a finding. */
const WORD_AND_NUMBER = /^(?:[a-z]+[-_]?)?\d{0,3}$/;

/** Like {@link judgeText}, for the organisation's own token: an id, a name in lower case. */
export function judgeToken(path: string, token: string, criteria: Criteria): Removal | undefined {
  const { mode, policy } = criteria;
  if (mode !== 'strict' && policy.extraPatterns.length === 0 && WORD_AND_NUMBER.test(token)) {
    return undefined;
  }
  const removal = judgeText(path, token, criteria);
  if (removal?.findings === undefined) return removal;
  const findings = removal.findings.filter((kind) => !KINDS_OF_NUMBERS.has(kind));
  return findings.length === 0 ? undefined : { ...removal, findings };
}

function isOfFormat(
  rule: Exclude<ScalarRule, { kind: 'own-contact' | 'structure-id' | 'text' }>,
  path: string,
  value: string | number | boolean,
  criteria: Criteria,
): boolean {
  const { mode, policy } = criteria;
  const { kind } = rule;
  if (kind === 'number') return isNumberWithin(value, rule);
  if (kind === 'integer') return isNumberWithin(value, rule) && Number.isInteger(Number(value));
  const text = String(value);
  switch (kind) {
    case 'sid':
      return isSid(text, rule.prefix);
    case 'conversation-id':
      return isResourceId(text) || policy.isConversationId(text);
    case 'listed':
      return rule.has(text) || policy.holds(path, text);
    case 'date':
      return mode === 'strict'
        ? isStrictDate(text, rule.strict, criteria)
        : yearOfDate(text) !== undefined;
    case 'year-of-birth':
      return isYear(text) && isYearOfBirth(Number(text), yearOf(criteria));
    case 'ivr-path':
      return isIvrPath(text, (step) => policy.holds(path, step));
    case 'link':
      return (
        (rule.twilioRecording && isTwilioRecordingUrl(text)) ||
        isOwnLink(text, policy.mediaHosts, (linkPath) =>
          mode === 'strict'
            ? isListedLinkPath(linkPath, (segment) => policy.holds(path, segment))
            : isCleanLinkPath(withoutOwnDay(rule, linkPath, criteria), policy.extraPatterns),
        )
      );
  }
}

/** Not for a customer's page, whose day is that of something else. */
function withoutOwnDay(
  { twilioRecording }: Extract<ScalarRule, { kind: 'link' }>,
  linkPath: string,
  criteria: Criteria,
): string {
  const year = yearOf(criteria);
  return twilioRecording && year !== undefined ? withoutDayOfStorage(linkPath, year) : linkPath;
}

/** The event's year, never the clock's: a redelivery must give the same result. */
function yearOf({ time }: Criteria): number | undefined {
  return time === undefined ? undefined : Number(time.slice(0, 4));
}

/** Ages over 89 are identifiers: 45 CFR 164.514(b)(2)(i)(C). */
function isYearOfBirth(year: number, now: number | undefined): boolean {
  return now !== undefined && year >= now - 89 && year <= now;
}

/** Accepts dates near the event: a birth date is far from it, except a newborn's. */
function isStrictDate(text: string, strict: 'near' | 'year', criteria: Criteria): boolean {
  if (strict === 'year') return isYear(text);
  const [year, now] = [yearOfDate(text), yearOf(criteria)];
  return year !== undefined && now !== undefined && Math.abs(year - now) <= 1;
}
