import { type JsonSchema, schemaProblem } from '../../json/json-schema';
import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import { isDay } from '../../terminal/day';
import type { RequirementId } from '../catalog/requirement-id';
import { ANSWERS, EVIDENCE_TYPES, type FieldProblem } from './attestation';
import { RECORD_SCHEMA } from './attestation-schema';
import { SAYS_SOMETHING } from './says-something';

const { properties = {}, required = [] } = RECORD_SCHEMA;

/** The rule of each field of a record, as the text after "must be". */
const ALLOWED: Readonly<Record<string, string>> = {
  row: 'a row of the catalogue',
  scope:
    'an object with accounts (all, or a list of account SIDs), and optionally resources (a list of SIDs, hosts or products) and findings (a list of ids)',
  answer: `one of ${ANSWERS.join(', ')}`,
  rationale:
    'a text of at most 2,000 characters, with a letter or a digit; required unless the answer is yes',
  attester: 'an object with only role (2 to 80 characters)',
  attested_at: 'a day of the calendar, such as 2026-11-22',
  expires_at: 'a day of the calendar, such as 2026-11-22',
  evidence: `a list of at least one object with type (${EVIDENCE_TYPES.join(', ')}) and location, and optionally sha256 (64 lower-case hexadecimal digits)`,
  source_version: 'the edition of the row’s document, as audit --init-attestations writes it',
  in_phi_scope: 'a list of products, and only in ACCT-11',
};

/** Everything missing, unknown or malformed in a record, by field; empty for a valid one. */
export function recordProblems(raw: PlainObject, row: RequirementId): readonly FieldProblem[] {
  const unknown = Object.keys(raw).some((name) => !Object.hasOwn(properties, name));
  const fields = Object.entries(properties).flatMap(([name, schema]) => {
    const field = problemField(name, schema, raw, row);
    return field === undefined ? [] : [{ field, allowed: ALLOWED[name] ?? 'left out' }];
  });
  // Its name is text of the file, so it is not quoted.
  const known = `made of the fields ${Object.keys(properties).join(', ')}, and no others`;
  return unknown ? [...fields, { field: 'record', allowed: known }] : fields;
}

/** The name of what is wrong, such as `evidence.0.type`. */
function problemField(
  name: string,
  schema: JsonSchema,
  raw: PlainObject,
  row: RequirementId,
): string | undefined {
  const value = ownValue(raw, name);
  if (!Object.hasOwn(raw, name)) {
    return required.includes(name) || isLacking(name, raw, row) ? name : undefined;
  }
  const problem = schemaProblem(schema, value);
  if (problem !== undefined) return `${name}${problem.pointer.replaceAll('/', '.')}`;
  return isLacking(name, raw, row) ? name : undefined;
}

const NEEDS_REASON: readonly unknown[] = ANSWERS.filter((answer) => answer !== 'yes');

/**
 * What the schema cannot express: a reason for all answers but `yes`, valid calendar days, and a
 * field that only one row has.
 */
function isLacking(name: string, raw: PlainObject, row: RequirementId): boolean {
  const value = ownValue(raw, name);
  switch (name) {
    case 'rationale':
      return NEEDS_REASON.includes(ownValue(raw, 'answer')) && isBlank(value);
    case 'attested_at':
    case 'expires_at':
      return typeof value === 'string' && !isDay(value);
    case 'in_phi_scope':
      return value !== undefined && row !== 'ACCT-11';
    default:
      return false;
  }
}

/** True for an unchanged record of a blank file. */
export function isUntouched(raw: PlainObject): boolean {
  const evidence = ownValue(raw, 'evidence');
  const attester = ownValue(raw, 'attester');
  return [
    ...['answer', 'rationale', 'attested_at', 'expires_at'].map((name) => ownValue(raw, name)),
    isPlainObject(attester) ? ownValue(attester, 'role') : attester,
    ...(Array.isArray(evidence) ? evidence : [evidence]).map((each) =>
      isPlainObject(each) ? ownValue(each, 'location') : each,
    ),
  ].every(isBlank);
}

const SAID = new RegExp(SAYS_SOMETHING, 'u');

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && !SAID.test(value));
}
