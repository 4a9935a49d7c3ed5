import type { Node } from '@babel/types';
import { isCall } from './calls-in';
import { nodesOf } from './parse-code';
import { pathOf } from './path-of';
import { countSteps } from './step-limit';

/** Calls that return their argument in another form. */
const PASSING = new Set([
  'stringify',
  'inspect',
  'format',
  'entries',
  'values',
  'String',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'toString',
  'concat',
  'replace',
  'slice',
  'assign',
]);

/**
 * Whether a value contains another that `is` recognises. The result of a function is another value:
 * a digest of a number is not the number, and the answer to a request is not its URL.
 */
export function holds(value: Node, is: (node: Node) => boolean): boolean {
  if (is(value)) return true;
  if (/Function|Class/.test(value.type)) return false;
  const below = nodesOf(value, (child, of) => !is(of) && isPart(child, of));
  countSteps(below.length);
  return below.some(({ node }) => is(node));
}

/**
 * Whether a part of an expression is in its result. A key of an object is not its value, and a
 * condition or a comparison is not the result.
 */
function isPart(child: Node, of: Node): boolean {
  if (/Function|Class/.test(child.type)) return isMapping(child, of);
  switch (of.type) {
    case 'ObjectProperty':
      return child !== of.key;
    case 'ConditionalExpression':
      return child !== of.test;
    case 'LogicalExpression':
      return of.operator !== '&&' || child === of.right;
    case 'SequenceExpression':
      return child === of.expressions.at(-1);
    case 'BinaryExpression':
      return of.operator === '+';
    case 'NewExpression':
      return true;
    case 'UnaryExpression':
      return false;
    // `event.From.trim()` contains `event.From`.
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return child === of.object && isPassing(of);
    case 'CallExpression':
    case 'OptionalCallExpression':
      return isPassing(of.callee);
    // It maps a list, whose new elements are its results.
    case 'ArrowFunctionExpression':
      return child === of.body;
    case 'BlockStatement':
      return child.type === 'ReturnStatement';
    default:
      return true;
  }
}

function isMapping(child: Node, of: Node): boolean {
  if (child.type !== 'ArrowFunctionExpression' || !isCall(of)) return false;
  return /^(?:map|flatMap)$/.test(pathOf(of.callee).at(-1) ?? '');
}

function isPassing(callee: Node): boolean {
  return PASSING.has(pathOf(callee).at(-1) ?? '');
}
