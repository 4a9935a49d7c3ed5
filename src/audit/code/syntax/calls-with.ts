import type { Node } from '@babel/types';
import { bindingsIn } from './bindings';
import { byName } from './by-name';
import { type Call, callsAround, callsIn, isCall } from './calls-in';
import { once } from './once';
import type { Code, Visited } from './parse-code';
import { pathOf } from './path-of';
import { countSteps } from './step-limit';

/**
 * The calls to which a value is passed: in their arguments, or in an object declared before that is
 * an argument, or a part of one.
 */
export function callsWith(code: Code, visited: Visited): readonly Call[] {
  const name = holderOf(code, visited);
  const later = name === null ? [] : (callsByArgument(code).get(name) ?? []);
  countSteps(later.length);
  return [...callsAround(visited), ...later];
}

/**
 * The name of the object in which a value is declared, or set afterwards, as by `options.url = …`
 * and `form.append('To', …)`; `null` if there is none with only one meaning.
 */
export function holderOf(code: Code, visited: Visited): string | null {
  const { node } = visited;
  const setIn =
    node.type === 'AssignmentExpression'
      ? pathOf(node.left)
      : isCall(node)
        ? pathOf(node.callee)
        : [];
  const [name = '', ...others] = setIn;
  if (others.length > 0) return bindingsIn(code).has(name) ? name : null;
  return declaredIn(code, visited);
}

function declaredIn(code: Code, { parent }: Visited): string | null {
  for (let each = parent; each !== null; each = each.parent) {
    countSteps(1);
    const { node } = each;
    if (node.type === 'VariableDeclarator') {
      const { id, init } = node;
      const isOnly = id.type === 'Identifier' && bindingsIn(code).get(id.name) === init;
      return isOnly ? id.name : null;
    }
    // `new URLSearchParams({ … })` and `JSON.stringify({ … })` contain their argument.
    const isWrapped =
      node.type === 'NewExpression' || (isCall(node) && pathOf(node.callee).at(-1) === 'stringify');
    if (!isWrapped && !/^Object/.test(node.type)) return null;
  }
  return null;
}

const callsByArgument = once((code) =>
  byName(
    callsIn(code).flatMap(({ call }) =>
      call.arguments.flatMap((each) => namesIn(each).map((name) => [name, call] as const)),
    ),
  ),
);

/** The names that an argument is, spreads, or has as parts. */
function namesIn(argument: Node): readonly string[] {
  if (argument.type === 'Identifier') return [argument.name];
  if (argument.type !== 'ObjectExpression') return [];
  return argument.properties.flatMap((each) => {
    const part = each.type === 'SpreadElement' ? each.argument : each;
    const value = part.type === 'ObjectProperty' ? part.value : part;
    return value.type === 'Identifier' ? [value.name] : [];
  });
}
