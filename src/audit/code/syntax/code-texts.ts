import type { Node } from '@babel/types';
import { once } from './once';
import { lineOf, type Visited } from './parse-code';
import { wrappedIn } from './wrapped-in';

/** Stands for what is known only at run time. */
export const HOLE = '\uFFFC';

const texts = new WeakMap<Node, string | null>();

/** A text in the code; `null` for anything else. Parts known only at run time become `HOLE`. */
export function textOf(node: Node | null | undefined): string | null {
  if (node === null || node === undefined) return null;
  const known = texts.get(node);
  if (known !== undefined) return known;
  const text = readText(node);
  texts.set(node, text);
  return text;
}

function readText(node: Node): string | null {
  switch (node.type) {
    case 'StringLiteral':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => value.cooked ?? value.raw).join(HOLE);
    case 'BinaryExpression': {
      if (node.operator !== '+') return null;
      const left = textOf(node.left);
      const right = textOf(node.right);
      return left === null && right === null ? null : `${left ?? HOLE}${right ?? HOLE}`;
    }
    default: {
      const wrapped = wrappedIn(node);
      return wrapped === null ? null : textOf(wrapped);
    }
  }
}

export interface CodeText {
  readonly text: string;
  readonly line: number;
  readonly visited: Visited;
}

/** Every text of the code, and of a concatenation only the longest. */
export const textsIn = once(({ nodes }): readonly CodeText[] =>
  nodes.flatMap((visited) => {
    const { node, parent } = visited;
    const text = node.type === 'JSXText' ? node.value : textOf(node);
    if (text === null || (parent !== null && textOf(parent.node) !== null)) return [];
    return [{ text, line: lineOf(node), visited }];
  }),
);
