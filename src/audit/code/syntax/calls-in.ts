import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types';
import { once } from './once';
import type { Visited } from './parse-code';
import { pathOf } from './path-of';
import { countSteps } from './step-limit';

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
  /** The callee's `pathOf`. */
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

/** The calls around a node in one of their arguments, the innermost first. */
export function callsAround({ parent }: Visited): readonly Call[] {
  const calls: Call[] = [];
  for (let each = parent; each !== null; each = each.parent) {
    countSteps(1);
    if (isCall(each.node)) calls.push(each.node);
    if (/Function|^Program$|^BlockStatement$/.test(each.node.type)) break;
  }
  return calls;
}
