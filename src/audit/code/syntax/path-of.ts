import type { Node } from '@babel/types';
import { wrappedIn } from './wrapped-in';

/** The name of a property or a key; `null` when it is computed. */
export function nameOf(node: Node, computed = false): string | null {
  if (node.type === 'StringLiteral') return node.value;
  if (node.type === 'JSXIdentifier') return node.name;
  return node.type === 'Identifier' && !computed ? node.name : null;
}

/**
 * The maximum of steps from node to node. Every node of a chain has a path: without a limit, the
 * total would be quadratic.
 */
const MAX_STEPS = 100;

/**
 * The path to a value, such as `client.messages.create`; a part without a name is empty, such as
 * the beginning of a very long chain.
 */
export function pathOf(node: Node): readonly string[] {
  const path: string[] = [];
  let next: Node | null = node;
  for (let steps = 0; steps < MAX_STEPS && next !== null; steps++) next = step(next, path);
  if (next !== null) path.push('');
  return path.reverse();
}

/** Adds a node's own part of a path, and returns the node before it. */
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
