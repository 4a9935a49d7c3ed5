import { isPlainObject, ownValue, type PlainObject } from './plain-object';

/**
 * The subset of JSON Schema (draft 2020-12) that this project's own schemas use. The published
 * schemas are the ones that are checked.
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  /** Only `#/$defs/NAME`. */
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export type JsonType = 'null' | 'boolean' | 'number' | 'integer' | 'string' | 'array' | 'object';

/** Where a value breaks its schema, and how. Holds only names of the schema, none of the value. */
export interface SchemaProblem {
  /** JSON Pointer (RFC 6901); empty for the value as a whole. */
  readonly pointer: string;
  readonly problem: string;
}

/**
 * The first violation of `schema` in `value`, or `undefined`.
 *
 * Source: JSON Schema Validation, draft 2020-12. Lengths are counted in UTF-16 units.
 */
export function schemaProblem(schema: JsonSchema, value: unknown): SchemaProblem | undefined {
  return problemOf(schema, value, '', schema);
}

function problemOf(
  schema: JsonSchema,
  value: unknown,
  pointer: string,
  root: JsonSchema,
): SchemaProblem | undefined {
  if (schema.$ref !== undefined) {
    const definition = root.$defs?.[schema.$ref.slice('#/$defs/'.length)];
    if (definition === undefined) throw new TypeError(`the schema lacks ${schema.$ref}`);
    return problemOf(definition, value, pointer, root);
  }
  const problem = ownProblem(schema, value, root);
  if (problem !== undefined) return { pointer, problem };
  if (Array.isArray(value)) return itemProblem(schema, value, pointer, root);
  if (isPlainObject(value)) return propertyProblem(schema, value, pointer, root);
  return undefined;
}

/** What is wrong with the value itself, apart from its contents. */
function ownProblem(schema: JsonSchema, value: unknown, root: JsonSchema): string | undefined {
  const { type, enum: list, const: constant, anyOf } = schema;
  if (type !== undefined && ![type].flat().some((each) => isOfType(value, each))) {
    return `must be ${[type].flat().join(' or ')}`;
  }
  if (list !== undefined && !list.includes(value)) return 'is not one of the list';
  if (constant !== undefined && value !== constant) return `must be ${JSON.stringify(constant)}`;
  if (anyOf?.every((each) => problemOf(each, value, '', root) !== undefined)) {
    return 'has none of the forms that it may have';
  }
  if (typeof value === 'string') return textProblem(schema, value);
  if (typeof value !== 'number') return undefined;
  const { minimum = value, maximum = value } = schema;
  return value < minimum || value > maximum ? 'is out of its range' : undefined;
}

function textProblem({ pattern, minLength = 0, maxLength }: JsonSchema, text: string) {
  if (pattern !== undefined && !patternOf(pattern).test(text)) {
    return 'does not have its form';
  }
  return text.length < minLength || text.length > (maxLength ?? text.length)
    ? 'does not have its length'
    : undefined;
}

const PATTERNS = new Map<string, RegExp>();

/** Cached: a snapshot has the same few patterns for all its texts. */
function patternOf(source: string): RegExp {
  const known = PATTERNS.get(source) ?? new RegExp(source, 'u');
  PATTERNS.set(source, known);
  return known;
}

function itemProblem(
  { items, minItems = 0, maxItems, uniqueItems }: JsonSchema,
  list: readonly unknown[],
  pointer: string,
  root: JsonSchema,
): SchemaProblem | undefined {
  if (list.length < minItems || list.length > (maxItems ?? list.length)) {
    return { pointer, problem: 'does not have its length' };
  }
  if (uniqueItems === true && new Set(list).size < list.length) {
    return { pointer, problem: 'has an item twice' };
  }
  if (items === undefined) return undefined;
  for (const [index, item] of list.entries()) {
    const problem = problemOf(items, item, `${pointer}/${index}`, root);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function propertyProblem(
  { properties = {}, required = [], propertyNames, additionalProperties = true }: JsonSchema,
  object: PlainObject,
  pointer: string,
  root: JsonSchema,
): SchemaProblem | undefined {
  const missing = required.find((name) => !Object.hasOwn(object, name));
  if (missing !== undefined) return { pointer, problem: `lacks "${missing}"` };
  for (const name of Object.keys(object)) {
    const listed = Object.hasOwn(properties, name);
    const schema = listed ? properties[name] : additionalProperties;
    const allowed = propertyNames === undefined || !problemOf(propertyNames, name, '', root);
    if (schema === false || !allowed) return { pointer, problem: 'has an unknown property' };
    if (schema === undefined || schema === true) continue;
    // A name that is not in the schema counts as a value, and is not shown.
    const step = listed ? escaped(name) : '*';
    const problem = problemOf(schema, ownValue(object, name), `${pointer}/${step}`, root);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function isOfType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case 'null':
      return value === null;
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isPlainObject(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
