import type { Node, ObjectExpression } from '@babel/types';
import { byName } from './by-name';
import type { Code, Visited } from './parse-code';
import { nameOf, pathOf } from './path-of';

/** What the platform passes to a handler, and the parameter that gets it. */
export type HandedOver = readonly [handed: 'context' | 'event' | 'callback', parameter: Node];

/** Other platforms pass the event first. */
const EVENT = /^(?:e|ev|evt|event)$/i;

/** Source: Segment docs, "Destination Functions" and "Source Functions". */
const OF_SEGMENT = /^on(?:Alias|Batch|Delete|Group|Identify|Page|Request|Screen|Track)$/;

/**
 * The parameters of a Twilio Function's handler, whatever their names: the context, the event, and
 * the callback. Source: Twilio docs, "Function execution". Segment's handlers get the event first.
 */
export function handlerParameters(code: Code): readonly HandedOver[] {
  if (code.segmentFunction) return code.nodes.flatMap(({ node }) => segmentParameter(node));
  if (!code.twilioFunction) return [];
  const declared = byName(code.nodes.flatMap(({ node }) => declaredAt(node)));
  /** Each name is looked up once: names may refer to each other, in a circle or many times. */
  const followed = new Set<string>();
  return code.nodes.flatMap(handlersAt).flatMap(parametersOf);

  /** The parameters of a function, or of a wrapped one. */
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
      case 'FunctionExpression':
      case 'ObjectMethod': {
        const [context, event, callback] = value.params;
        if (context === undefined || event === undefined) return [];
        if (context.type === 'Identifier' && EVENT.test(context.name)) return [];
        return [
          ['context', context],
          ['event', event],
          ...(callback === undefined ? [] : [['callback', callback] as const]),
        ];
      }
      default:
        return [];
    }
  }
}

function segmentParameter(node: Node): readonly HandedOver[] {
  if (node.type !== 'FunctionDeclaration' || !OF_SEGMENT.test(node.id?.name ?? '')) return [];
  const [event] = node.params;
  return event === undefined ? [] : [['event', event]];
}

const EXPORTS = /^(?:module\.)?exports$/;
const HANDLER = /^(?:module\.)?exports\.handler$/;

/** The handlers exported there, alone or among others. */
function handlersAt({ node, parent }: Visited): readonly Node[] {
  if (node.type === 'AssignmentExpression') {
    const path = pathOf(node.left).join('.');
    if (HANDLER.test(path)) return [node.right];
    return EXPORTS.test(path) && node.right.type === 'ObjectExpression'
      ? node.right.properties.flatMap(handlerIn)
      : [];
  }
  if (node.type === 'ExportSpecifier') {
    return nameOf(node.exported) === 'handler' ? [node.local] : [];
  }
  const isExported = [parent, parent?.parent].some(
    (each) => each?.node.type === 'ExportNamedDeclaration',
  );
  if (!isExported) return [];
  return declaredAt(node).flatMap(([name, value]) => (name === 'handler' ? [value] : []));
}

function handlerIn(property: ObjectExpression['properties'][number]): readonly Node[] {
  if (property.type === 'SpreadElement' || nameOf(property.key) !== 'handler') return [];
  return [property.type === 'ObjectMethod' ? property : property.value];
}

/** The function or value declared there, with its name; not a mere other name. */
function declaredAt(node: Node): readonly (readonly [name: string, value: Node])[] {
  if (node.type === 'FunctionDeclaration') return node.id ? [[node.id.name, node]] : [];
  if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return [];
  const { id, init } = node;
  return init && init.type !== 'Identifier' ? [[id.name, init]] : [];
}
