import { closedObject as closed } from '../../json/closed-object';
import type { JsonSchema } from '../../json/json-schema';
import { ACCOUNT_OR_WORKSPACE } from '../../twilio-api/account-or-workspace';
import { API_FAILURES } from '../../twilio-api/api-error';
import { dateTime, sid } from '../fields/basic-readers';
import { type FieldReader, fieldSchema, itemSchema } from '../fields/field-reader';
import { type AnyEndpoint, isApiEndpoint } from './endpoint';
import { SNAPSHOT_VERSION } from './snapshot';

/** The JSON Schema of a snapshot of these endpoints, which allows nothing else. */
export function snapshotSchema(endpoints: readonly AnyEndpoint[]): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Snapshot of a Twilio account, as hipaa-guard audit --save-snapshot writes it',
    ...closed(
      {
        snapshot_version: { const: SNAPSHOT_VERSION },
        taken_at: dateTime.schema,
        partial: { type: 'boolean' },
        accounts: {
          type: 'array',
          minItems: 1,
          items: closed({
            accountSid: { type: 'string', pattern: ACCOUNT_OR_WORKSPACE },
            kind: { enum: ['account', 'workspace'] },
            ownerSid: fieldSchema(sid),
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
      },
      {
        tool: closed({
          name: { type: 'string', maxLength: 80 },
          version: { type: 'string', maxLength: 40, pattern: '^[0-9A-Za-z.+-]*$' },
        }),
        sha256: {
          description: 'Of all else in the file, as JSON without spaces.',
          type: 'string',
          pattern: '^[0-9a-f]{64}$',
        },
      },
    ),
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
      ...fieldDefinitions(endpoints),
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
          fields: itemSchema(endpoint.fields, fieldReference),
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

type AnyReader = FieldReader<unknown>;

/** The schemas of fields whose readers have a name, by that name. */
function fieldDefinitions(endpoints: readonly AnyEndpoint[]): Readonly<Record<string, JsonSchema>> {
  const readers = endpoints.flatMap(({ fields }) => Object.values<AnyReader>(fields));
  return Object.fromEntries(
    readers.flatMap((reader) =>
      reader.name === undefined ? [] : [[reader.name, fieldSchema(reader)]],
    ),
  );
}

function fieldReference(reader: AnyReader): JsonSchema {
  return reader.name === undefined ? fieldSchema(reader) : { $ref: `#/$defs/${reader.name}` };
}
