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
import { VOCABULARY_ONLY_PATHS, VOCABULARY_PATHS } from './vocabulary-paths';

const KEYS: ReadonlySet<string> = new Set([
  '$schema',
  'mode',
  'ownContacts',
  'mediaHosts',
  'mediaAccounts',
  'recordingStatusCallback',
  'vocabularies',
  'vocabularyOnly',
  'conversationIdPatterns',
  'extraPatterns',
  'suppressTogether',
  'eligibility',
]);
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

/** What each entry of a list must be, and what is said of the first that is not. */
interface EntryRule<Entry> {
  readonly isRight: (entry: Entry) => boolean;
  readonly problem: string;
}

/**
 * The policy in a JSON text; docs/policy.schema.json publishes the same rules for editors.
 *
 * @throws {PolicyInvalidError} naming the JSON path of the first thing wrong, never a value.
 */
export function parsePolicy(text: string): Policy {
  let source: unknown;
  try {
    source = JSON.parse(withoutByteOrderMark(text));
  } catch {
    throw new PolicyInvalidError('$', 'is not JSON');
  }
  return policyOf(source);
}

/** As {@link parsePolicy}, for JSON that is parsed already. */
export function policyOf(source: unknown): Policy {
  const object = requireObject('$', source);
  for (const key of Object.keys(object)) {
    if (!KEYS.has(key)) throw new PolicyInvalidError('$', 'has an unknown key', KEYS);
  }
  // Stryker disable next-line StringLiteral,ArrayDeclaration: equivalent, any text is valid there.
  const { $schema = '', ownContacts = [] } = object;
  const { mode, mediaHosts = [], mediaAccounts = [], vocabularies = {} } = object;
  const { vocabularyOnly = [], suppressTogether = [], eligibility = {} } = object;
  const { recordingStatusCallback = 'verdict' } = object;
  const { conversationIdPatterns = [], extraPatterns = [] } = object;
  if (typeof $schema !== 'string') throw new PolicyInvalidError('$.$schema', 'must be a string');
  if (mode !== undefined && !isMode(mode)) {
    throw new PolicyInvalidError('$.mode', 'must be keys, guarded or strict');
  }
  requireTexts('$.ownContacts', ownContacts, {
    isRight: (contact) => OWN_CONTACT.test(contact),
    problem: 'must be a phone number with country or area code, a short code or an address',
  });
  requireTexts('$.mediaHosts', mediaHosts, {
    isRight: (host) => MEDIA_HOST.test(host),
    problem: 'must be a host name',
  });
  requireTexts('$.mediaAccounts', mediaAccounts, {
    isRight: (account) => isSid(account, 'AC'),
    problem: 'must be an account SID',
  });
  if (!CALLBACK_ANSWERS.has(recordingStatusCallback)) {
    throw new PolicyInvalidError('$.recordingStatusCallback', 'must be verdict or no-content');
  }
  for (const [path, values] of Object.entries(requireObject('$.vocabularies', vocabularies))) {
    if (!PATHS.has(path)) {
      throw new PolicyInvalidError(
        '$.vocabularies',
        'has a key that is not an attribute with a vocabulary; the schema lists them',
        PATHS,
      );
    }
    requireTexts(`$.vocabularies["${path}"]`, values);
  }
  requireEach('$.vocabularyOnly', requireList('$.vocabularyOnly', vocabularyOnly), {
    isRight: (path) => ONLY_PATHS.has(path),
    problem: 'must be an attribute with a vocabulary; the schema lists them',
  });
  requirePatterns('$.conversationIdPatterns', conversationIdPatterns);
  requirePatterns('$.extraPatterns', extraPatterns);
  requireEach('$.suppressTogether', requireList('$.suppressTogether', suppressTogether), {
    isRight: (path) => CUSTOMER_PATHS.has(path),
    problem: 'must be a preserved attribute of customers',
  });
  requireEligibilityRules('$.eligibility', eligibility);
  return new Policy(object as PolicySource);
}

/**
 * Holds the policy's part `eligibility` to its schema.
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
  requireTexts(`${path}.shortCodes`, shortCodes, {
    isRight: (code) => SHORT_CODE.test(code),
    problem: 'must have five or six digits',
  });
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

function requireTexts(path: string, value: unknown, rule?: EntryRule<string>): void {
  const entries = requireList(path, value);
  requireEach(path, entries, {
    isRight: (entry) => typeof entry === 'string' && entry !== '',
    problem: 'must be a string that is not empty',
  });
  if (rule !== undefined) requireEach(path, entries as readonly string[], rule);
}

function requireEach<Entry>(
  path: string,
  entries: readonly Entry[],
  { isRight, problem }: EntryRule<Entry>,
): void {
  const index = entries.findIndex((entry) => !isRight(entry));
  if (index >= 0) throw new PolicyInvalidError(`${path}[${index}]`, problem);
}
