import type { Expression, Identifier, Node } from '@babel/types';
import { handlerParameters } from './handler-parameters';
import { once } from './once';
import type { Visited } from './parse-code';
import { nameOf } from './path-of';
import { countSteps } from './step-limit';

/** The maximum of names to follow, from one to the next. */
export const MAX_NAMES = 10;

/**
 * The meanings of names that have only one in the code: their declaration, a property taken out of
 * an object, or what the platform passes to a Function's handler.
 */
export const bindingsIn = once((code): ReadonlyMap<string, Expression> => {
  const declared = code.nodes.flatMap(({ node }) =>
    node.type === 'VariableDeclarator' && node.init ? boundBy(node.id, node.init) : [],
  );
  const handed = handlerParameters(code).flatMap(([name, parameter]) =>
    boundBy(parameter, { type: 'Identifier', name }),
  );
  const bound = [...declared, ...handed];
  const times = timesIn(code);
  return new Map(bound.filter(([name]) => times.get(name) === 1));
});

/** The default values of parameters, for names that have only one meaning. */
export const defaultsIn = once((code): ReadonlyMap<string, Expression> => {
  const times = timesIn(code);
  const defaults = code.nodes.flatMap(({ node }): Bound[] =>
    node.type === 'AssignmentPattern' && node.left.type === 'Identifier'
      ? [[node.left.name, node.right]]
      : [],
  );
  return new Map(defaults.filter(([name]) => times.get(name) === 1));
});

/** How often each name is declared, or gets another value. */
const timesIn = once((code): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const visited of code.nodes) {
    const { node } = visited;
    if (node.type !== 'Identifier' || !isBinding(node, visited)) continue;
    times.set(node.name, (times.get(node.name) ?? 0) + 1);
  }
  return times;
});

/** Whether a name is declared there, or gets another value. */
function isBinding(node: Identifier, { parent }: Visited): boolean {
  const around = parent?.node;
  switch (around?.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
      return around.id === node;
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return around.left === node;
    case 'CatchClause':
      return around.param === node;
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
    case 'ImportSpecifier':
      return around.local === node;
    case 'ObjectProperty':
      return parent?.parent?.node.type === 'ObjectPattern' && around.value === node;
    case 'ArrayPattern':
    case 'RestElement':
    case 'UpdateExpression':
      return true;
    case 'FunctionDeclaration':
      return around.id === node || around.params.some((each) => each === node);
    case 'ArrowFunctionExpression':
    case 'ClassMethod':
    case 'FunctionExpression':
    case 'ObjectMethod':
      return around.params.some((each) => each === node);
    default:
      return false;
  }
}

type Bound = readonly [name: string, value: Expression];

/**
 * The names of a pattern, each with its part of the value. The result of a function is unknown:
 * nobody knows whose its `from` is.
 */
function boundBy(pattern: Node, value: Expression): readonly Bound[] {
  countSteps(1);
  switch (pattern.type) {
    case 'Identifier':
      return [[pattern.name, value]];
    case 'AssignmentPattern':
      return boundBy(pattern.left, value);
    case 'ObjectPattern':
      if (/^(?:Await|(?:Optional)?Call)Expression$/.test(value.type)) return [];
      return pattern.properties.flatMap((each) => {
        if (each.type !== 'ObjectProperty') return boundBy(each.argument, value);
        const name = nameOf(each.key, each.computed);
        if (name === null) return [];
        const property: Identifier = { type: 'Identifier', name };
        return boundBy(each.value, {
          type: 'MemberExpression',
          object: value,
          property,
          computed: false,
        });
      });
    default:
      return [];
  }
}
