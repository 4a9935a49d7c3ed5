import type { JsonSchema } from './json-schema';

type Properties = Readonly<Record<string, JsonSchema>>;

/**
 * The JSON Schema of an object with exactly these properties, all required except the optional
 * ones.
 */
export function closedObject(properties: Properties, optional: Properties = {}): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
  };
}
