import { closedObject as closed } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import { ACCOUNT_OR_WORKSPACE } from '../../twilio-api/account-or-workspace';
import { sidPattern } from '../../twilio-api/is-sid';
import { ACCOUNT_LABELS_SCHEMA } from '../attestations/account-labels';
import { ANSWERS, EVIDENCE_TYPES, UNUSABLE_REASONS } from '../attestations/attestation';
import { EXPOSURES } from '../catalog/exposure';
import { FRAMEWORKS } from '../catalog/frameworks';
import { PRODUCTS } from '../catalog/product';
import { LEVELS, VERIFICATIONS } from '../catalog/requirement';
import { REQUIREMENT_IDS } from '../catalog/requirement-id';
import { RESULT_VERSION } from '../model/audit-result';
import { CURES } from '../model/cure';
import { SEVERITIES } from '../model/severity';
import { VERDICTS } from '../model/verdict';

/** The JSON Schema of what `--format json` writes. */
export function resultSchema(): JsonSchema {
  const account: JsonSchema = { type: 'string', pattern: `^${sidPattern('AC')}$` };
  const subject: JsonSchema = {
    description: 'The SID of an account, or the id of a Segment workspace.',
    type: 'string',
    pattern: ACCOUNT_OR_WORKSPACE,
  };
  const count: JsonSchema = { type: 'integer', minimum: 0 };
  const verdict: JsonSchema = { enum: VERDICTS };
  const severity: JsonSchema = { enum: SEVERITIES };
  const digest: JsonSchema = { type: 'string', pattern: '^[0-9a-f]{64}$' };
  const cure: JsonSchema = { enum: CURES };
  const id: JsonSchema = { $ref: '#/$defs/id' };
  const counts: JsonSchema = { $ref: '#/$defs/counts' };
  const text: JsonSchema = { type: 'string' };
  const tool = closed({ name: text, version: text });
  const textOrNull: JsonSchema = { type: ['string', 'null'] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Result of hipaa-guard audit --format json',
    ...closed(
      {
        schema_version: { const: RESULT_VERSION },
        generated_at: text,
        accounts: list(account),
        account_labels: ACCOUNT_LABELS_SCHEMA,
        summary: closed({
          verdicts: counts,
          levels: closed(Object.fromEntries(LEVELS.map((level) => [level, counts]))),
          required: closed({
            total: count,
            decided_by_machine: count,
            waiting_for_person: count,
            stated: count,
            not_tested: count,
            not_read: count,
            cures: list(closed({ cure, rows: count })),
          }),
          partial: { type: 'boolean' },
          accounts_without_credentials: list(account),
          missing_permissions: list(
            closed({
              endpoint: text,
              status: { enum: [401, 403] },
              accounts: list(subject),
              requirements: list(id),
            }),
          ),
          unusable_attestations: list(
            closed({
              record: { type: 'integer', minimum: 1 },
              id: { anyOf: [id, { type: 'null' }] },
              reason: { enum: UNUSABLE_REASONS },
              problems: list(closed({ field: text, allowed: text })),
            }),
          ),
          expiring_attestations: list(
            closed({ record: { type: 'integer', minimum: 1 }, id, expires_at: text }),
          ),
          unseen_resources: list(
            closed({
              record: { type: 'integer', minimum: 1 },
              id,
              resource: { type: 'integer', minimum: 1 },
            }),
          ),
        }),
        provenance: closed({
          tool,
          catalog: closed({
            rows: count,
            sha256: digest,
            documents: list(closed({ document: text, edition: text })),
          }),
          api_descriptions: tool,
          snapshot: closed({
            taken_at: text,
            tool: { anyOf: [tool, { type: 'null' }] },
            sha256: digest,
          }),
          attestations: {
            anyOf: [
              closed({
                sha256: digest,
                signer: { anyOf: [closed({ key: text, principal: textOrNull }), { type: 'null' }] },
              }),
              { type: 'null' },
            ],
          },
          notices: list(text),
        }),
        not_read: closed({
          accounts: list(
            closed({ sid: { anyOf: [account, { type: 'null' }] }, status: textOrNull, why: text }),
          ),
          regions: list(text),
        }),
        requirements: list(
          closed({
            id,
            product: { enum: PRODUCTS },
            level: { enum: LEVELS },
            verification: { enum: VERIFICATIONS },
            exposure: { enum: EXPOSURES },
            verdict,
            severity,
            verdicts: { type: 'object', propertyNames: subject, additionalProperties: verdict },
            findings: list(
              closed(
                {
                  id: { type: 'string', pattern: '^[0-9a-f]{16}$' },
                  account: subject,
                  resource: textOrNull,
                  field: textOrNull,
                  message: text,
                  first_seen: text,
                  last_seen: text,
                },
                {
                  absent_at: text,
                  verdict,
                  severity,
                  named: text,
                  waits_for: cure,
                  closed_by: { type: 'integer', minimum: 1 },
                  place: closed({ file: text, line: { type: 'integer', minimum: 1 } }),
                  statement: closed({
                    record: { type: 'integer', minimum: 1 },
                    answer: { enum: ANSWERS },
                    rationale: textOrNull,
                    role: text,
                    attested_at: text,
                    expires_at: text,
                    evidence: list(
                      closed({
                        type: { enum: EVIDENCE_TYPES },
                        location: text,
                        sha256: textOrNull,
                      }),
                    ),
                  }),
                },
              ),
            ),
            population: list(
              closed({
                account: subject,
                what: text,
                looked_at: count,
                total: { type: ['integer', 'null'], minimum: 0 },
              }),
            ),
            cures: list(cure),
            controls: closed(Object.fromEntries(FRAMEWORKS.map((each) => [each, list(text)]))),
            conflicts: list(text),
          }),
        ),
      },
      {
        history: list(closed({ generated_at: text, open: count })),
        framework: closed({
          id: { enum: FRAMEWORKS },
          name: text,
          edition: text,
          controls: list(closed({ id: text, title: text, verdict, requirements: list(id) })),
          without_control: list(id),
        }),
      },
    ),
    $defs: {
      id: { enum: REQUIREMENT_IDS },
      counts: closed(Object.fromEntries(VERDICTS.map((each) => [each, count]))),
    },
  };
}

function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}
