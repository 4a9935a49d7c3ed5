import type { Node } from '@babel/types';
import { bindingsIn } from './bindings';
import { holds } from './holds';
import { namedValues } from './named-values';
import type { Code } from './parse-code';

/** The maximum of variables to follow, from one to the next. */
const MAX_ROUNDS = 20;

const IS_VARIABLE = /^(?:VariableDeclarator|AssignmentExpression)$/;

/** Recognises what `is` does, and variables that contain it. */
export function withVariables(code: Code, is: (node: Node) => boolean): (node: Node) => boolean {
  const names = new Set<string>();
  const known = (node: Node) => is(node) || (node.type === 'Identifier' && names.has(node.name));
  const set = namedValues(code)
    .filter(({ path, visited }) => path.length === 1 && IS_VARIABLE.test(visited.node.type))
    .map(({ name, value }) => [name, value] as const);
  const variables: readonly (readonly [string, Node])[] = [...set, ...bindingsIn(code)];
  for (let before = -1, rounds = 0; before < names.size && rounds < MAX_ROUNDS; rounds++) {
    before = names.size;
    for (const [name, value] of variables) {
      if (!names.has(name) && holds(value, known)) names.add(name);
    }
  }
  return known;
}
