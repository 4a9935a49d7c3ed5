import type { CallExpression, Node } from '@babel/types';
import { once } from './once';
import { lineOf, type Visited } from './parse-code';
import { nameOf, pathOf } from './path-of';

/**
 * A value with a name: in an object or a class, by an assignment or a declaration, in JSX, or as a
 * parameter of a form or a URL.
 */
export interface NamedValue {
  readonly name: string;
  /** The known part of the path to it. */
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

/** Excludes arithmetic assignments, such as `+=`. */
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
    case 'CallExpression':
      return parameterSet(node);
    case 'JSXAttribute':
      return node.value ? { path: [nameOf(node.name) ?? ''], value: node.value } : null;
    default:
      return null;
  }
}

/** `form.append('To', …)`, and `url.searchParams.set('Ttl', …)`. */
function parameterSet({ callee, arguments: args }: CallExpression) {
  const [name, value, ...others] = args;
  if (name?.type !== 'StringLiteral' || value === undefined || others.length > 0) return null;
  const path = pathOf(callee);
  if (!/^(?:append|set)$/.test(path.at(-1) ?? '')) return null;
  return { path: [...path.slice(0, -1), name.value], value };
}
