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
  return code.twilioFunction ? code.nodes.flatMap(handlersAt).flatMap(parametersOf) : [];

  /** Of a function, or of the one that something is wrapped around. */
  function parametersOf(value: Node): readonly HandedOver[] {
    switch (value.type) {
      case 'CallExpression':
        return value.arguments.flatMap(parametersOf);
      case 'Identifier':
        return code.nodes.flatMap(({ node }) => declaredAs(value.name, node)).flatMap(parametersOf);
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
  return isExported ? declaredAs('handler', node) : [];
}

/** The function or value that is declared there by a name; not the name of another. */
function declaredAs(name: string, node: Node): readonly Node[] {
  if (node.type === 'FunctionDeclaration') return node.id?.name === name ? [node] : [];
  if (node.type !== 'VariableDeclarator' || !node.init) return [];
  const isIt = node.id.type === 'Identifier' && node.id.name === name;
  return isIt && node.init.type !== 'Identifier' ? [node.init] : [];
}
