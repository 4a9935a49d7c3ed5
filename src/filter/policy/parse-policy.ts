import { RULED_CASES, RULINGS, SHORT_CODE } from '../../eligibility/eligibility-rules';
import { isPlainObject, type PlainObject } from '../../json/plain-object';
import { withoutByteOrderMark } from '../../json/without-byte-order-mark';
import { isSid } from '../../twilio-api/is-sid';
import { isMode } from '../mode';
import { CUSTOMER_ATTRIBUTES } from '../preserved-attributes';
import { EXTRA_PATTERN, EXTRA_PATTERN_MAX_LENGTH } from './extra-pattern';
import { OWN_CONTACT } from './own-contact';
import { Policy, type PolicySource, STATUS_CALLBACK_ANSWERS } from './policy';
import { PolicyInvalidError } from './policy-invalid-error';
import { repeatedKey } from './repeated-key';
import { VOCABULARY_ONLY_PATHS, VOCABULARY_PATHS } from './vocabulary-paths';

const RULED_KEYS: ReadonlySet<string> = new Set([...RULED_CASES, 'shortCodes']);
const RULING_VALUES: ReadonlySet<unknown> = new Set(RULINGS);
const PATTERN_KEYS: ReadonlySet<string> = new Set(['name', 'pattern']);
const PATTERN_NAME = /^[a-z][a-z0-9_]{0,39}$/;
const CUSTOMER_PATHS: ReadonlySet<unknown> = new Set(
  Object.keys(CUSTOMER_ATTRIBUTES).map((name) => `customers.${name}`),
);
const PATHS: ReadonlySet<string> = new Set(VOCABULARY_PATHS);
const ONLY_PATHS: ReadonlySet<unknown> = new Set(VOCABULARY_ONLY_PATHS);
const CALLBACK_ANSWERS: ReadonlySet<unknown> = new Set(STATUS_CALLBACK_ANSWERS);

/** A host name in lower-case ASCII (RFC 1123), or a loopback host with a port for local tests. */
const MEDIA_HOST =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?|(?:127\.0\.0\.1|localhost):\d{1,5})$/;

/**
 * Checks a member's value.
 *
 * @throws {PolicyInvalidError} naming the JSON path of a value that breaks the rule.
 */
type MemberRule = (path: string, value: unknown) => void;

/** The rule of each member of a policy, in the order of the checks. */
const MEMBERS: Readonly<Record<keyof PolicySource | '$schema', MemberRule>> = {
  $schema: oneThat((value) => typeof value === 'string', 'must be a string'),
  mode: oneThat(isMode, 'must be keys, guarded or strict'),
  ownContacts: textsThat(
    (contact) => OWN_CONTACT.test(contact),
    'must be a phone number with country or area code, a short code or an address',
  ),
  mediaHosts: textsThat((host) => MEDIA_HOST.test(host), 'must be a host name'),
  mediaAccounts: textsThat((account) => isSid(account, 'AC'), 'must be an account SID'),
  recordingStatusCallback: oneThat(
    (answer) => CALLBACK_ANSWERS.has(answer),
    'must be verdict or no-content',
  ),
  vocabularies: requireVocabularies,
  vocabularyOnly: listThat(
    (path) => ONLY_PATHS.has(path),
    'must be an attribute with a vocabulary; the schema lists them',
  ),
  conversationIdPatterns: requirePatterns,
  extraPatterns: requirePatterns,
  suppressTogether: listThat(
    (path) => CUSTOMER_PATHS.has(path),
    'must be a preserved attribute of customers',
  ),
  eligibility: requireEligibilityRules,
};

const KEYS: ReadonlySet<string> = new Set(Object.keys(MEMBERS));

const requireShortCodes = textsThat(
  (code) => SHORT_CODE.test(code),
  'must have five or six digits',
);

/**
 * The policy in a JSON text; docs/policy.schema.json publishes the same rules for editors.
 *
 * @throws {PolicyInvalidError} naming the JSON path of the first thing wrong, never a value.
 */
export function parsePolicy(text: string): Policy {
  const json = withoutByteOrderMark(text);
  let source: unknown;
  try {
    source = JSON.parse(json);
  } catch {
    throw new PolicyInvalidError('$', 'is not JSON');
  }
  const policy = policyOf(source);
  const repeated = repeatedKey(json, source);
  if (repeated !== undefined) {
    throw new PolicyInvalidError(repeated, 'is there twice, and only the last would count');
  }
  return policy;
}

/** Like {@link parsePolicy}, for parsed JSON. */
export function policyOf(source: unknown): Policy {
  const object = requireObject('$', source);
  for (const key of Object.keys(object)) {
    if (!KEYS.has(key)) throw new PolicyInvalidError('$', 'has an unknown key', KEYS);
  }
  for (const [name, rule] of Object.entries(MEMBERS)) {
    const value = object[name];
    if (value !== undefined) rule(`$.${name}`, value);
  }
  return new Policy(object as PolicySource);
}

/**
 * Checks the policy's part `eligibility` against its schema.
 *
 * @throws {PolicyInvalidError} naming the JSON path below `path` of the first thing wrong.
 */
export function requireEligibilityRules(path: string, value: unknown): void {
  const { shortCodes = [], ...rulings } = requireObject(path, value);
  for (const [key, ruling] of Object.entries(rulings)) {
    if (!RULED_KEYS.has(key)) throw new PolicyInvalidError(path, 'has an unknown key', RULED_KEYS);
    if (!RULING_VALUES.has(ruling)) {
      throw new PolicyInvalidError(`${path}.${key}`, 'must be eligible, not-eligible or unknown');
    }
  }
  requireShortCodes(`${path}.shortCodes`, shortCodes);
}

function requireObject(path: string, value: unknown): PlainObject {
  if (!isPlainObject(value)) throw new PolicyInvalidError(path, 'must be an object');
  return value;
}

function requirePatterns(path: string, value: unknown): void {
  requireList(path, value).forEach((entry, index) => {
    requirePattern(`${path}[${index}]`, entry);
  });
}

function requirePattern(path: string, entry: unknown): void {
  const { name, pattern, ...rest } = requireObject(path, entry);
  if (Object.keys(rest).length > 0) {
    throw new PolicyInvalidError(path, 'has an unknown key', PATTERN_KEYS);
  }
  if (typeof name !== 'string' || !PATTERN_NAME.test(name)) {
    throw new PolicyInvalidError(
      `${path}.name`,
      'must be a name in lower case, of letters, digits and _',
    );
  }
  if (
    typeof pattern !== 'string' ||
    pattern.length > EXTRA_PATTERN_MAX_LENGTH ||
    !EXTRA_PATTERN.test(pattern)
  ) {
    throw new PolicyInvalidError(
      `${path}.pattern`,
      'must be characters and classes, repeated by {n} or up to four times by ?',
    );
  }
}

function requireList(path: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new PolicyInvalidError(path, 'must be a list');
  return value;
}

function requireVocabularies(path: string, value: unknown): void {
  for (const [attribute, values] of Object.entries(requireObject(path, value))) {
    if (!PATHS.has(attribute)) {
      throw new PolicyInvalidError(
        path,
        'has a key that is not an attribute with a vocabulary; the schema lists them',
        PATHS,
      );
    }
    requireTexts(`${path}["${attribute}"]`, values);
  }
}

function oneThat(isRight: (value: unknown) => boolean, problem: string): MemberRule {
  return (path, value) => {
    if (!isRight(value)) throw new PolicyInvalidError(path, problem);
  };
}

function listThat(isRight: (entry: unknown) => boolean, problem: string): MemberRule {
  return (path, value) => requireEach(path, requireList(path, value), isRight, problem);
}

function textsThat(isRight: (text: string) => boolean, problem: string): MemberRule {
  return (path, value) => requireEach(path, requireTexts(path, value), isRight, problem);
}

function requireTexts(path: string, value: unknown): readonly string[] {
  const entries = requireList(path, value);
  const isText = (entry: unknown) => typeof entry === 'string' && entry !== '';
  requireEach(path, entries, isText, 'must be a string that is not empty');
  return entries as readonly string[];
}

function requireEach<Entry>(
  path: string,
  entries: readonly Entry[],
  isRight: (entry: Entry) => boolean,
  problem: string,
): void {
  const index = entries.findIndex((entry) => !isRight(entry));
  if (index >= 0) throw new PolicyInvalidError(`${path}[${index}]`, problem);
}
