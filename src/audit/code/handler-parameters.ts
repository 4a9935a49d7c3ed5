import type { Node } from '@babel/types';
import { pathOf } from './expressions';
import type { Code, Visited } from './parse-code';

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
  const declared = declaredIn(code);
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
  const declaration = isExported ? declarationAt(node) : null;
  return declaration?.name === 'handler' ? [declaration.value] : [];
}

/** The functions and values that the code declares, by their names. */
function declaredIn({ nodes }: Code): ReadonlyMap<string, readonly Node[]> {
  const declared = new Map<string, Node[]>();
  for (const { node } of nodes) {
    const declaration = declarationAt(node);
    if (declaration === null) continue;
    const { name, value } = declaration;
    const others = declared.get(name);
    if (others === undefined) declared.set(name, [value]);
    else others.push(value);
  }
  return declared;
}

/** The function or value that is declared there; not the name of another. */
function declarationAt(node: Node): { readonly name: string; readonly value: Node } | null {
  if (node.type === 'FunctionDeclaration') {
    return node.id ? { name: node.id.name, value: node } : null;
  }
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return null;
  const { id, init } = node;
  return init && init.type !== 'Identifier' ? { name: id.name, value: init } : null;
}
