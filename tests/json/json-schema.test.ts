import { describe, expect, test } from '@jest/globals';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { type JsonSchema, schemaProblem } from '../../src/json/json-schema';

const ajv = new Ajv({ strict: false });

/** Schemas of one keyword each, and of several together. */
const SCHEMAS: readonly JsonSchema[] = [
  { type: 'null' },
  { type: 'boolean' },
  { type: 'number' },
  { type: 'integer' },
  { type: 'string' },
  { type: 'array' },
  { type: 'object' },
  { type: ['string', 'null'] },
  { enum: ['a', 1, null] },
  { const: 1 },
  { anyOf: [{ type: 'string' }, { const: 1 }] },
  { pattern: '^a' },
  { minLength: 1, maxLength: 2 },
  { minimum: 0, maximum: 1 },
  { items: { type: 'number' } },
  { minItems: 1, maxItems: 2 },
  { uniqueItems: true },
  { required: ['a'] },
  { properties: { a: { type: 'string' } } },
  { properties: { a: {} }, additionalProperties: false },
  { additionalProperties: { type: 'number' } },
  { propertyNames: { pattern: '^a' } },
  { items: { $ref: '#/$defs/x' }, $defs: { x: { type: 'string' } } },
];

const letter = fc.constantFrom('', 'a', 'b', 'ab', 'abc');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, true, false, -1, 0, 1, 1.5, 2),
    letter,
    fc.uniqueArray(tie('value'), { maxLength: 3, selector: (each) => JSON.stringify(each) }),
    fc.array(fc.constantFrom('a', 'b', 1), { maxLength: 3 }),
    // Parsed from JSON: the other validator compares no objects without a prototype.
    fc.dictionary(letter, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));

describe('a schema', () => {
  test.each(SCHEMAS.map((schema) => [JSON.stringify(schema), schema] as const))(
    '%s allows what another validator allows',
    (_, schema) => {
      const validate = ajv.compile(schema);
      fc.assert(
        fc.property(value, (each) => {
          expect(schemaProblem(schema, each) === undefined).toBe(validate(each));
        }),
      );
    },
  );

  test.each<[JsonSchema, unknown, string, string]>([
    [{ type: 'string' }, 1, '', 'must be string'],
    [{ items: { const: 1 } }, [1, 2], '/1', 'must be 1'],
    [{ required: ['a'] }, {}, '', 'lacks "a"'],
    [{ properties: { 'a/b~c': { type: 'null' } } }, { 'a/b~c': 1 }, '/a~1b~0c', 'must be null'],
    [{ additionalProperties: false }, { secret: 1 }, '', 'has an unknown property'],
    [{ additionalProperties: { type: 'null' } }, { secret: 1 }, '/*', 'must be null'],
    [{ enum: ['a'] }, 'secret', '', 'is not one of the list'],
  ])('%j says where %j is wrong, without values', (schema, wrong, pointer, problem) => {
    expect(schemaProblem(schema, wrong)).toEqual({ pointer, problem });
  });

  test('does not treat an inherited name as a property', () => {
    const schema: JsonSchema = { properties: {}, additionalProperties: false };
    const value = JSON.parse('{"constructor":1}');
    expect(schemaProblem(schema, value)?.problem).toBe('has an unknown property');
    expect(schemaProblem({ required: ['toString'] }, {})?.problem).toBe('lacks "toString"');
  });
});
