import type { JsonSchema } from '../../json/json-schema';
import { ACCOUNT_OR_WORKSPACE } from '../../twilio-api/account-or-workspace';
import { INELIGIBLE_USES } from '../catalog/phi-scope';
import { REQUIREMENT_IDS } from '../catalog/requirement-id';
import { ACCOUNT_LABELS_SCHEMA } from './account-labels';
import { ANSWERS, EVIDENCE_TYPES } from './attestation';
import { SAYS_SOMETHING } from './says-something';

const DAY: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

/** The JSON Schema of one record. */
export const RECORD_SCHEMA: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  required: [
    'row',
    'scope',
    'answer',
    'attester',
    'attested_at',
    'expires_at',
    'evidence',
    'source_version',
  ],
  properties: {
    row: { enum: REQUIREMENT_IDS },
    scope: {
      type: 'object',
      additionalProperties: false,
      required: ['accounts'],
      properties: {
        accounts: {
          anyOf: [
            { const: 'all' },
            {
              type: 'array',
              minItems: 1,
              uniqueItems: true,
              items: { type: 'string', pattern: ACCOUNT_OR_WORKSPACE },
            },
          ],
        },
        resources: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          description:
            'The resources that the statement is about, by id, host or product. Without resources and findings it is about the row as a whole.',
          items: { type: 'string', minLength: 1, maxLength: 253 },
        },
        findings: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          description: 'The findings that it is about, by their ids in the report.',
          items: { type: 'string', pattern: '^[0-9a-f]{16}$' },
        },
      },
    },
    answer: { enum: ANSWERS },
    rationale: {
      type: ['string', 'null'],
      maxLength: 2000,
      description: 'Required unless the answer is yes.',
    },
    attester: {
      type: 'object',
      additionalProperties: false,
      required: ['role'],
      properties: {
        role: { type: 'string', minLength: 2, maxLength: 80, pattern: SAYS_SOMETHING },
      },
    },
    attested_at: DAY,
    expires_at: DAY,
    evidence: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['type', 'location'],
        properties: {
          type: { enum: EVIDENCE_TYPES },
          location: { type: 'string', minLength: 1, maxLength: 500, pattern: SAYS_SOMETHING },
          sha256: { type: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
        },
      },
    },
    source_version: {
      type: 'string',
      description: "The edition of the row's source document that the statement was made about.",
    },
    in_phi_scope: {
      type: 'array',
      uniqueItems: true,
      description: `ACCT-11 only: what PHI flows through: ${INELIGIBLE_USES.join(', ')}, Voice to a country's code, or an eligible service.`,
      items: { type: 'string', minLength: 2, maxLength: 60 },
    },
  },
};

/** The JSON Schema of `hipaa-attestations.yaml`. */
export const ATTESTATIONS_SCHEMA: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Attestations for hipaa-guard audit',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'attestations'],
  properties: {
    version: { const: 1 },
    account_labels: ACCOUNT_LABELS_SCHEMA,
    attestations: { type: 'array', items: { $ref: '#/$defs/record' } },
  },
  $defs: { record: RECORD_SCHEMA },
};
