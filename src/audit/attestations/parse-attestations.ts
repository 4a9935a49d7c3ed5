import { createHash } from 'node:crypto';
import { ExpectedError } from '../../errors/expected-error';
import { type JsonSchema, schemaProblem } from '../../json/json-schema';
import { parseYaml, YamlError } from '../../json/parse-yaml';
import { isPlainObject, ownValue, type PlainObject } from '../../json/plain-object';
import { CATALOG } from '../catalog/catalog';
import { INELIGIBLE_USES, phiScopeOf } from '../catalog/phi-scope';
import type { Requirement } from '../catalog/requirement';
import { SOURCE_DOCUMENTS } from '../catalog/source-documents';
import { type AccountLabels, identifyingLabel } from './account-labels';
import type {
  Attestation,
  AttestationAnswer,
  Attestations,
  Evidence,
  UnusableAttestation,
  UnusableReason,
} from './attestation';
import { ATTESTATIONS_SCHEMA } from './attestation-schema';
import { identifiersInField } from './identifiers-in-field';
import { isUntouched, recordProblems } from './record-problems';
import { ROWS_BY_ACCOUNT, UNCONDITIONAL_ROWS } from './statement-rules';
import { mayLast } from './validity';
import { withoutLinks } from './without-links';

/**
 * A file of attestations cannot be used. The message says where and why, without any text of the
 * file.
 */
export class AttestationsError extends ExpectedError {
  override readonly name = 'AttestationsError';
  readonly code = 'attestations_invalid';
}

/** The file as a whole; its records are checked one by one. */
const FILE_SCHEMA: JsonSchema = {
  ...ATTESTATIONS_SCHEMA,
  $defs: { record: { type: 'object' } },
};

/** Some four thousand statements. */
const MAX_LENGTH = 2 * 1024 * 1024;

/**
 * The statements in the text of a `hipaa-attestations.yaml`.
 *
 * @throws {AttestationsError} when it is not such a file, or a record's free text holds an
 *   identifier.
 */
export function parseAttestations(text: string): Attestations {
  if (text.length > MAX_LENGTH) throw new AttestationsError('it is longer than 2 MiB');
  const file = yamlOf(text);
  const problem = schemaProblem(FILE_SCHEMA, file);
  if (problem !== undefined) {
    throw new AttestationsError(`${problem.pointer || '(root)'} ${problem.problem}`);
  }
  const records: Attestation[] = [];
  const unusable: UnusableAttestation[] = [];
  const { attestations, account_labels: labels = {} } = file as {
    readonly attestations: readonly PlainObject[];
    readonly account_labels?: AccountLabels;
  };
  const identifying = identifyingLabel(labels);
  if (identifying > 0) {
    throw new AttestationsError(`label ${identifying} of account_labels looks as if it held PHI`);
  }
  for (const [index, raw] of attestations.entries()) {
    const record = index + 1;
    refuseIdentifiers(raw, index);
    refuseUnknownScope(raw, index);
    const read = readRecord(raw, record);
    if ('reason' in read) unusable.push(read);
    else records.push(read);
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { records, unusable, labels, sha256, signer: null };
}

function readRecord(raw: PlainObject, record: number): Attestation | UnusableAttestation {
  const row = CATALOG.find(({ id }) => id === ownValue(raw, 'row'));
  if (row === undefined) return { record, id: null, reason: 'unknown_row', problems: [] };
  const { id } = row;
  if (isUntouched(raw)) return { record, id, reason: 'blank', problems: [] };
  const problems = recordProblems(raw, id);
  if (problems.length > 0) return { record, id, reason: 'incomplete', problems };
  const whole = raw as PlainObject & RawRecord;
  const reason = reasonAgainst(whole, row);
  return reason === undefined
    ? attestationOf(whole, row, record)
    : { record, id, reason, problems };
}

/** A record that follows its schema. */
interface RawRecord {
  readonly scope: {
    readonly accounts: 'all' | readonly string[];
    readonly resources?: readonly string[];
    readonly findings?: readonly string[];
  };
  readonly answer: AttestationAnswer;
  readonly rationale?: string | null;
  readonly attester: { readonly role: string };
  readonly attested_at: string;
  readonly expires_at: string;
  readonly evidence: readonly (Pick<Evidence, 'type' | 'location'> & Partial<Evidence>)[];
  readonly source_version: string;
  readonly in_phi_scope?: readonly string[];
}

function attestationOf(raw: RawRecord, { id }: Requirement, record: number): Attestation {
  return {
    record,
    row: id,
    accounts: raw.scope.accounts,
    resources: raw.scope.resources ?? [],
    findings: raw.scope.findings ?? [],
    answer: raw.answer,
    rationale: reasonOf(raw),
    role: onOneLine(raw.attester.role),
    attestedAt: raw.attested_at,
    expiresAt: raw.expires_at,
    evidence: raw.evidence.map(({ type, location, sha256 = null }) => ({
      type,
      location: onOneLine(withoutLinks(location)),
      sha256,
    })),
    inPhiScope: (raw.in_phi_scope ?? []).flatMap((name) => phiScopeOf(name) ?? []),
  };
}

function reasonOf({ rationale }: RawRecord): string | null {
  return onOneLine(rationale ?? '') || null;
}

/** Reports show the text, also on terminals, which would obey control characters. */
function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function yamlOf(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) throw new AttestationsError(`it ${error.message}`);
    throw error;
  }
}

/** What invalidates a record on any day and for any account. */
function reasonAgainst(record: RawRecord, { id, source }: Requirement): UnusableReason | undefined {
  if (record.source_version !== SOURCE_DOCUMENTS[source.document].edition) {
    return 'other_source_version';
  }
  if (record.answer === 'na' && UNCONDITIONAL_ROWS.includes(id)) return 'always_applies';
  if (ROWS_BY_ACCOUNT.includes(id) && record.scope.accounts === 'all') return 'accounts_not_named';
  return mayLast(id, record.attested_at, record.expires_at) ? undefined : 'expires_too_late';
}

/** Refuses an identifier in free text, naming its kind. */
function refuseIdentifiers(raw: PlainObject, index: number): void {
  const evidence = ownValue(raw, 'evidence');
  const places = Array.isArray(evidence)
    ? evidence.map(
        (each, place) => [`evidence/${place}/location`, fieldOf(each, 'location')] as const,
      )
    : [];
  const texts = [
    ['rationale', ownValue(raw, 'rationale')],
    ['attester/role', fieldOf(ownValue(raw, 'attester'), 'role')],
    ['in_phi_scope', listedText(ownValue(raw, 'in_phi_scope'))],
    ...places,
  ] as const;
  for (const [pointer, text] of texts) {
    if (typeof text !== 'string') continue;
    const kinds = identifiersInField(pointer, text);
    if (kinds.length > 0) {
      throw new AttestationsError(
        `/attestations/${index}/${pointer} looks as if it held PHI (${kinds.join(', ')})`,
      );
    }
  }
}

/**
 * Refuses a name that no check uses: it would put nothing in scope, and a FAIL would stay REVIEW.
 */
function refuseUnknownScope(raw: PlainObject, index: number): void {
  const scope = ownValue(raw, 'in_phi_scope');
  if (!Array.isArray(scope)) return;
  const unknown = scope.findIndex((name) => typeof name === 'string' && phiScopeOf(name) === null);
  if (unknown < 0) return;
  throw new AttestationsError(
    `/attestations/${index}/in_phi_scope/${unknown} is none of ${INELIGIBLE_USES.join(', ')}, Voice to a country (such as Voice to CA), or an eligible service (such as SMS)`,
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return isPlainObject(value) ? ownValue(value, name) : undefined;
}

function listedText(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : value;
}
