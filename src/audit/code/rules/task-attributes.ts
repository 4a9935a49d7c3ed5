import type { Node, ObjectExpression } from '@babel/types';
import {
  type AttributeWrite,
  attributeFacts,
  type InsightsObject,
  insightsObject,
  isPreserved,
} from '../attribute-write';
import { personalOrigin } from '../personal-data';
import { callsIn, isCall } from '../syntax/calls-in';
import { namedValues } from '../syntax/named-values';
import { type Code, lineOf, type Visited } from '../syntax/parse-code';
import { nameOf, pathOf } from '../syntax/path-of';
import { countSteps } from '../syntax/step-limit';
import type { RuleOverCode } from './rule-over-code';

const ATTRIBUTES = /^(?:task|new|updated)?attributes$/i;
const TAKES_ATTRIBUTES = /^(?:setAttributes|updateAttributes|task)$/;

/** What code writes into tasks' attributes. */
export const taskAttributes: RuleOverCode = (code) =>
  attributeFacts([
    ...assignedAttributes(code),
    ...mergedAttributes(code),
    ...objectAttributes(code),
    ...rootAttributes(code),
  ]);

/** `attributes.customers.gender = …`, and `attributes.note = …`. */
function assignedAttributes(code: Code): readonly AttributeWrite[] {
  return namedValues(code).flatMap(({ path, name, value, line, visited }) => {
    if (visited.node.type !== 'AssignmentExpression') return [];
    const owner = path.at(-2);
    const object = insightsObject(owner);
    const isRoot = insightsObject(name) === null && ATTRIBUTES.test(owner ?? '');
    if (object === null && !isRoot) return [];
    return [{ object, name, origin: personalOrigin(code, value), line, group: scopeOf(visited) }];
  });
}

/** `Object.assign(attributes.customers, { gender: … })`. */
function mergedAttributes(code: Code): readonly AttributeWrite[] {
  return callsIn(code).flatMap(({ call, path }) => {
    const [into, ...others] = path.join('.') === 'Object.assign' ? call.arguments : [];
    const object = insightsObject(into && pathOf(into).at(-1));
    if (object === null) return [];
    return others
      .filter((each) => each.type === 'ObjectExpression')
      .flatMap((each) => writesOf(code, each, object, call));
  });
}

/** `customers: { gender: … }`, if these are clearly attributes of a task. */
function objectAttributes(code: Code): readonly AttributeWrite[] {
  return namedValues(code).flatMap(({ name, value, visited }) => {
    const object = insightsObject(name);
    if (object === null) return [];
    const group = visited.parent?.node ?? value;
    const writes = objectsIn(value).flatMap((each) => writesOf(code, each, object, group));
    const told = isToldByNames(writes) || isInAttributes(visited);
    return told ? writes : [];
  });
}

/** Everyday words, such as `kind`, count as names of attributes only if several occur together. */
function isToldByNames(writes: readonly AttributeWrite[]): boolean {
  const preserved = writes.filter(({ object, name }) => isPreserved(object, name));
  return (
    preserved.length > 1 ||
    preserved.some(({ name }) => name.includes('_')) ||
    writes.some(({ origin }) => origin !== null)
  );
}

/** The other properties of a task's attributes. */
function rootAttributes(code: Code): readonly AttributeWrite[] {
  const named = namedValues(code)
    .filter(({ name }) => ATTRIBUTES.test(name))
    .map(({ value }) => value);
  const given = callsIn(code)
    .filter(({ name }) => TAKES_ATTRIBUTES.test(name))
    .flatMap(({ call }) => call.arguments);
  const objects = [...named, ...given].map(objectIn).filter((each) => each !== null);
  return [...new Set(objects)].flatMap((each) =>
    writesOf(code, each, null, each).filter(({ name }) => insightsObject(name) === null),
  );
}

/** The object literal, or the objects that `Object.assign` combines. */
function objectsIn(value: Node): readonly ObjectExpression[] {
  if (value.type === 'ObjectExpression') return [value];
  const isMerged = isCall(value) && pathOf(value.callee).join('.') === 'Object.assign';
  return isMerged ? value.arguments.filter((each) => each.type === 'ObjectExpression') : [];
}

function writesOf(
  code: Code,
  { properties }: ObjectExpression,
  object: InsightsObject | null,
  group: Node,
): readonly AttributeWrite[] {
  return properties.flatMap((property) => {
    if (property.type !== 'ObjectProperty') return [];
    const name = nameOf(property.key, property.computed);
    if (name === null) return [];
    const origin = personalOrigin(code, property.value);
    return [{ object, name, origin, line: lineOf(property), group }];
  });
}

/** The object itself, or the argument of `JSON.stringify`. */
function objectIn(value: Node): ObjectExpression | null {
  if (value.type === 'ObjectExpression') return value;
  if (!isCall(value) || pathOf(value.callee).join('.') !== 'JSON.stringify') return null;
  const [first] = value.arguments;
  return first?.type === 'ObjectExpression' ? first : null;
}

function isInAttributes(visited: Visited): boolean {
  for (let each = visited.parent; each !== null; each = each.parent) {
    countSteps(1);
    const { node } = each;
    if (isCall(node) && TAKES_ATTRIBUTES.test(pathOf(node.callee).at(-1) ?? '')) return true;
    if (node.type === 'ObjectProperty' && ATTRIBUTES.test(nameOf(node.key) ?? '')) return true;
    if (node.type === 'VariableDeclarator') return ATTRIBUTES.test(nameOf(node.id) ?? '');
  }
  return false;
}

/** The function that contains the code. */
function scopeOf(visited: Visited): Node | null {
  for (let each = visited.parent; each !== null; each = each.parent) {
    countSteps(1);
    if (/Function|Method/.test(each.node.type)) return each.node;
  }
  return null;
}
