import type { JsonSchema } from '../../json/json-schema';
import { API_FAILURES } from '../../twilio-api/api-error';
import { sidPattern } from '../../twilio-api/is-sid';
import { date, itemSchema, sid } from '../fields/field-reader';
import { type AnyEndpoint, isApiEndpoint } from './endpoint';
import { SNAPSHOT_VERSION } from './snapshot';

/** The JSON Schema of a snapshot of these endpoints: what one may hold, and nothing else. */
export function snapshotSchema(endpoints: readonly AnyEndpoint[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Snapshot of a Twilio account, as hipaa-guard audit --save-snapshot writes it',
    ...closed({
      snapshot_version: { const: SNAPSHOT_VERSION },
      taken_at: date.schema,
      partial: { type: 'boolean' },
      accounts: {
        type: 'array',
        minItems: 1,
        items: closed({
          accountSid: { type: 'string', pattern: `^(?:${sidPattern('AC')}|[A-Za-z0-9]{8,40})$` },
          kind: { enum: ['account', 'workspace'] },
          ownerSid: { anyOf: [sid.schema, { type: 'null' }] },
          credentials: { type: 'boolean' },
          readings: {
            type: 'object',
            additionalProperties: false,
            properties: Object.fromEntries(
              endpoints.map((endpoint) => [endpoint.id, readingSchema(endpoint)]),
            ),
          },
        }),
      },
    }),
    $defs: {
      parents: { type: 'array', items: { type: 'string', maxLength: 200 } },
      failures: {
        type: 'array',
        items: closed({
          failure: { enum: API_FAILURES },
          status: { type: ['integer', 'null'] },
          code: { type: ['integer', 'null'] },
          parents: { $ref: '#/$defs/parents' },
        }),
      },
    },
  };
}

function readingSchema(endpoint: AnyEndpoint): JsonSchema {
  return {
    description: descriptionOf(endpoint),
    ...closed({
      items: {
        type: 'array',
        items: closed({
          parents: { $ref: '#/$defs/parents' },
          fields: itemSchema(endpoint.fields),
        }),
      },
      failures: { $ref: '#/$defs/failures' },
      absent: { type: 'boolean' },
      truncated: { type: 'boolean' },
    }),
  };
}

function descriptionOf(endpoint: AnyEndpoint): string {
  if (isApiEndpoint(endpoint)) return `GET https://${endpoint.host}${endpoint.path}`;
  return endpoint.from === 'probe' ? 'What a probe was answered' : 'What a search of code saw';
}

/** An object with these properties, all of them, and no others. */
function closed(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  };
}
