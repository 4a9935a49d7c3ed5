import { isPlainObject } from '../../json/plain-object';
import type { FieldReader } from './field-reader';

/** How many fields a rule's JSON Schema describes, and how many of them cannot be text. */
export interface FieldTypes {
  readonly fields: number;
  readonly notText: number;
}

const MAX_DEPTH = 16;

/** Counts the fields below `properties` of a JSON Schema; their names are the customer's. */
export const fieldTypes: FieldReader<FieldTypes> = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['fields', 'notText'],
    properties: { fields: { type: 'integer' }, notText: { type: 'integer' } },
  },
  read: (raw) => (isPlainObject(raw) ? count(raw, 0) : null),
};

function count(schema: Readonly<Record<string, unknown>>, depth: number): FieldTypes {
  const properties = schema['properties'];
  if (!isPlainObject(properties) || depth > MAX_DEPTH) return { fields: 0, notText: 0 };
  let fields = 0;
  let notText = 0;
  for (const property of Object.values(properties)) {
    if (!isPlainObject(property)) continue;
    if (isPlainObject(property['properties'])) {
      const below = count(property, depth + 1);
      fields += below.fields;
      notText += below.notText;
    } else {
      fields++;
      if (!acceptsText(property['type'])) notText++;
    }
  }
  return { fields, notText };
}

function acceptsText(type: unknown): boolean {
  return (
    type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'))
  );
}
