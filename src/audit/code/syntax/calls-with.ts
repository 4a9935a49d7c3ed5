import { bindingsIn } from './bindings';
import { byName } from './by-name';
import { type Call, callsAround, callsIn } from './calls-in';
import { once } from './once';
import type { Code, Visited } from './parse-code';
import { countSteps } from './step-limit';

/**
 * The calls that a value is handed to: it stands in their arguments, or in an object that was
 * declared before and is one of them.
 */
export function callsWith(code: Code, visited: Visited): readonly Call[] {
  const name = declaredIn(code, visited);
  const later = name === null ? [] : (callsByArgument(code).get(name) ?? []);
  countSteps(later.length);
  return [...callsAround(visited), ...later];
}

/** The name of the object that a value is declared in; `null` where it is in none. */
function declaredIn(code: Code, { parent }: Visited): string | null {
  for (let each = parent; each !== null; each = each.parent) {
    countSteps(1);
    const { node } = each;
    if (node.type === 'VariableDeclarator') {
      const { id, init } = node;
      const isOnly = id.type === 'Identifier' && bindingsIn(code).get(id.name) === init;
      return isOnly ? id.name : null;
    }
    if (!/^Object/.test(node.type)) return null;
  }
  return null;
}

const callsByArgument = once((code) =>
  byName(
    callsIn(code).flatMap(({ call }) =>
      call.arguments.flatMap((each) =>
        each.type === 'Identifier' ? [[each.name, call] as const] : [],
      ),
    ),
  ),
);
