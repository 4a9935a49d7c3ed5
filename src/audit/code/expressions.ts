import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types';
import { type Code, lineOf, nodesOf, type Visited } from './parse-code';
import { countSteps } from './step-limit';

/** Stands for what is known only at run time. */
export const HOLE = '\uFFFC';

/** Several rules ask for the same of the same code. */
export function once<Found>(find: (code: Code) => Found): (code: Code) => Found {
  const found = new WeakMap<Code, Found>();
  return (code) => {
    const known = found.get(code);
    if (known !== undefined) return known;
    const value = find(code);
    found.set(code, value);
    return value;
  };
}

const texts = new WeakMap<Node, string | null>();

/** A text in the code; `null` for anything else. Parts known only at run time become `HOLE`. */
export function textOf(node: Node | null | undefined): string | null {
  if (node === null || node === undefined) return null;
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = readText(node);
  texts.set(node, text);
  return text;
}

function readText(node: Node): string | null {
  switch (node.type) {
    case 'StringLiteral':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw).join(HOLE);
    case 'BinaryExpression': {
      if (node.operator !== '+') return null;
      const left = textOf(node.left);
      const right = textOf(node.right);
      return left === null && right === null ? null : `${left ?? HOLE}${right ?? HOLE}`;
    }
    default: {
      const wrapped = wrappedIn(node);
      return wrapped === null ? null : textOf(wrapped);
    }
  }
}

/** What parentheses, a cast or the braces of JSX stand around; `null` for anything else. */
export function wrappedIn(node: Node): Node | null {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return node.expression;
    default:
      return null;
  }
}

export interface CodeText {
  readonly text: string;
  readonly line: number;
  readonly visited: Visited;
}

/** Every text of the code, the longest where several are put together. */
export const textsIn = once(({ nodes }): readonly CodeText[] =>
  nodes.flatMap((visited) => {
    const { node, parent } = visited;
    const text = node.type === 'JSXText' ? node.value : textOf(node);
    if (text === null || (parent !== null && textOf(parent.node) !== null)) return [];
    return [{ text, line: lineOf(node), visited }];
  }),
);

/** The name of a property or a key; `null` when it is computed. */
export function nameOf(node: Node, computed = false): string | null {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'JSXIdentifier') return node.name;
  return node.type === 'Identifier' && !computed ? node.name : null;
}

/**
 * Steps from one node to the next. Every node of a chain has a path: unbounded, they would square
 * it.
 */
const MAX_STEPS = 100;

/**
 * The path to a value, such as `client.messages.create`; an empty part has no name, as
 * the beginning of a very long chain.
 */
export function pathOf(node: Node): readonly string[] {
  const path: string[] = [];
  let next: Node | null = node;
  for (let steps = 0; steps < MAX_STEPS && next !== null; steps++) next = step(next, path);
  if (next !== null) path.push('');
  return path.reverse();
}

/** Adds a node's own part of a path, and gives the node that the part belongs to. */
function step(node: Node, path: string[]): Node | null {
  switch (node.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      path.push(nameOf(node.property, node.computed) ?? '');
      return node.object;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return node.callee;
    case 'AwaitExpression':
      return node.argument;
    case 'Identifier':
      path.push(node.name);
      return null;
    case 'ThisExpression':
      path.push('this');
      return null;
    default: {
      const wrapped = wrappedIn(node);
      if (wrapped === null) path.push('');
      return wrapped;
    }
  }
}

export type Call = CallExpression | OptionalCallExpression | NewExpression;

export function isCall(node: Node): node is Call {
  return (
    node.type === 'CallExpression' ||
    node.type === 'OptionalCallExpression' ||
    node.type === 'NewExpression'
  );
}

export interface VisitedCall {
  readonly call: Call;
  readonly visited: Visited;
  /** As `pathOf` the callee. */
  readonly path: readonly string[];
  /** The callee's own name. */
  readonly name: string;
}

export const callsIn = once(({ nodes }): readonly VisitedCall[] =>
  nodes.flatMap((visited) => {
    const { node } = visited;
    if (!isCall(node)) return [];
    const path = pathOf(node.callee);
    return [{ call: node, visited, path, name: path.at(-1) ?? '' }];
  }),
);

/** The calls that a node is an argument of, the innermost first. */
export function callsAround({ parent }: Visited): readonly Call[] {
  const calls: Call[] = [];
  for (let each = parent; each !== null; each = each.parent) {
    countSteps(1);
    if (isCall(each.node)) calls.push(each.node);
    if (/Function|^Program$|^BlockStatement$/.test(each.node.type)) break;
  }
  return calls;
}

/**
 * A value that is given a name: in an object or a class, by an assignment or a declaration, or in
 * JSX.
 */
export interface NamedValue {
  readonly name: string;
  /** The path to it, as far as it is known. */
  readonly path: readonly string[];
  readonly value: Node;
  readonly line: number;
  readonly visited: Visited;
}

export const namedValues = once(({ nodes }): readonly NamedValue[] =>
  nodes.flatMap((visited) => {
    const named = nameAndValue(visited.node);
    const name = named?.path.at(-1);
    if (named === null || name === undefined || name === '') return [];
    return [{ name, ...named, line: lineOf(visited.node), visited }];
  }),
);

/** Not those that reckon, such as `+=`. */
const ASSIGNING = /^(?:\|\||\?\?|&&)?=$/;

function nameAndValue(node: Node): { path: readonly string[]; value: Node } | null {
  switch (node.type) {
    case 'ObjectProperty':
      return { path: [nameOf(node.key, node.computed) ?? ''], value: node.value };
    case 'ClassProperty':
      return node.value
        ? { path: [nameOf(node.key, node.computed) ?? ''], value: node.value }
        : null;
    case 'AssignmentExpression':
      return ASSIGNING.test(node.operator) ? { path: pathOf(node.left), value: node.right } : null;
    case 'VariableDeclarator':
      return node.init ? { path: pathOf(node.id), value: node.init } : null;
    case 'JSXAttribute':
      return node.value ? { path: [nameOf(node.name) ?? ''], value: node.value } : null;
    default:
      return null;
  }
}

/** Calls that return what they are given, in another form. */
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
 * Whether a value holds another that `is` knows. What goes through a function is another value: a
 * digest of a number is not the number, and the answer to a request is not its URL.
 */
export function holds(value: Node, is: (node: Node) => boolean): boolean {
  if (is(value)) return true;
  const below = nodesOf(value, (child, of) => !is(of) && isPart(child, of));
  countSteps(below.length);
  return below.some(({ node }) => is(node)) || passed(below, is);
}

/**
 * Whether a part of an expression is in what it becomes. A key of an object is not its value, and
 * what is only asked or compared is not the answer.
 */
function isPart(child: Node, of: Node): boolean {
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
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return false;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return PASSING.has(pathOf(of.callee).at(-1) ?? '');
    default:
      return !/Function|Class/.test(of.type);
  }
}

/** `event.From.trim()` holds `event.From`. */
function passed(below: readonly Visited[], is: (node: Node) => boolean): boolean {
  return below.some(({ node }) => {
    if (!isCall(node) || node.callee.type !== 'MemberExpression') return false;
    const { object } = node.callee;
    return PASSING.has(pathOf(node.callee).at(-1) ?? '') && is(object);
  });
}
