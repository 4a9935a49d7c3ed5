import type { Node } from '@babel/types';
import { byName } from './by-name';
import { once } from './once';
import type { Visited } from './parse-code';
import { nameOf } from './path-of';

/**
 * The values of class fields and enumeration members by name, if the code sets the name only once.
 */
export const fieldsIn = once((code): ReadonlyMap<string, Node> => {
  const values = byName(code.nodes.flatMap(({ node }) => fieldAt(node)));
  return new Map(
    [...values].flatMap(([name, [value, ...others]]) =>
      value === undefined || others.length > 0 ? [] : [[name, value] as const],
    ),
  );
});

/** The names of the declared classes and enumerations. */
export const ownersIn = once((code): ReadonlySet<string> => new Set(code.nodes.flatMap(ownerAt)));

function fieldAt(node: Node): readonly (readonly [name: string, value: Node])[] {
  switch (node.type) {
    case 'ClassProperty':
      return named(nameOf(node.key, node.computed), node.value);
    case 'TSEnumMember':
      return named(nameOf(node.id), node.initializer);
    case 'AssignmentExpression': {
      const { left, right } = node;
      if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') return [];
      return named(nameOf(left.property, left.computed), right);
    }
    default:
      return [];
  }
}

function named(name: string | null, value: Node | null | undefined) {
  return name === null || !value ? [] : [[name, value] as const];
}

function ownerAt({ node }: Visited): readonly string[] {
  const isOwner = node.type === 'ClassDeclaration' || node.type === 'TSEnumDeclaration';
  return isOwner && node.id ? [node.id.name] : [];
}
