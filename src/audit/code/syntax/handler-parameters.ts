import type { Node } from '@babel/types';
import { byName } from './by-name';
import type { Code, Visited } from './parse-code';
import { pathOf } from './path-of';

/** What the platform hands over, and the parameter that takes it. */
export type HandedOver = readonly [handed: 'context' | 'event', parameter: Node];

/** Other platforms hand over the event first. */
const EVENT = /^(?:e|ev|evt|event)$/i;

/**
 * The parameters of a Twilio Function's handler, whatever they are called: the context, and then
 * the event. Source: Twilio docs, "Function execution".
 */
export function handlerParameters(code: Code): readonly HandedOver[] {
  if (!code.twilioFunction) return [];
  const declared = byName(code.nodes.flatMap(({ node }) => declaredAt(node)));
  /** Each name is looked up once: names may stand for each other, in a circle or many times. */
  const followed = new Set<string>();
  return code.nodes.flatMap(handlersAt).flatMap(parametersOf);

  /** Of a function, or of the one that something is wrapped around. */
  function parametersOf(value: Node): readonly HandedOver[] {
    switch (value.type) {
      case 'CallExpression':
        return value.arguments.flatMap(parametersOf);
      case 'Identifier': {
        if (followed.has(value.name)) return [];
        followed.add(value.name);
        return (declared.get(value.name) ?? []).flatMap(parametersOf);
      }
      case 'ArrowFunctionExpression':
      case 'FunctionDeclaration':
      case 'FunctionExpression': {
        const [context, event] = value.params;
        if (context === undefined || event === undefined) return [];
        if (context.type === 'Identifier' && EVENT.test(context.name)) return [];
        return [
          ['context', context],
          ['event', event],
        ];
      }
      default:
        return [];
    }
  }
}

const EXPORTS = /^(?:module\.)?exports\.handler$/;

/** What is exported as the handler there. */
function handlersAt({ node, parent }: Visited): readonly Node[] {
  if (node.type === 'AssignmentExpression') {
    return EXPORTS.test(pathOf(node.left).join('.')) ? [node.right] : [];
  }
  const isExported = [parent, parent?.parent].some(
    (each) => each?.node.type === 'ExportNamedDeclaration',
  );
  if (!isExported) return [];
  return declaredAt(node).flatMap(([name, value]) => (name === 'handler' ? [value] : []));
}

/** The function or value that is declared there, with its name; not the name of another. */
function declaredAt(node: Node): readonly (readonly [name: string, value: Node])[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [[node.id.name, node]] : [];
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return [];
  const { id, init } = node;
  return init && init.type !== 'Identifier' ? [[id.name, init]] : [];
}
