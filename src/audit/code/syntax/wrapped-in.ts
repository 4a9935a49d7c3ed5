import type { Node } from '@babel/types';

/** The node inside parentheses, a cast or the braces of JSX; `null` for anything else. */
export function wrappedIn(node: Node): Node | null {
  switch (node.type) {
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return node.expression;
    default:
      return null;
  }
}
