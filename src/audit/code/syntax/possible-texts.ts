import type { BinaryExpression, MemberExpression, Node } from '@babel/types';
import { bindingsIn, defaultsIn, MAX_NAMES } from './bindings';
import { HOLE, textOf } from './code-texts';
import { fieldsIn, ownersIn } from './fields-in';
import type { Code } from './parse-code';
import { nameOf, pathOf } from './path-of';
import { countSteps } from './step-limit';
import { wrappedIn } from './wrapped-in';

/**
 * The possible texts of a value: its own, that of the name that stands for it, and all of a choice
 * or a list. Parts known only at run time become `HOLE`.
 */
export function possibleTexts(code: Code, value: Node | null | undefined): readonly string[] {
  return value ? textsOf(value, 0) : [];

  function textsOf(node: Node, names: number): readonly string[] {
    countSteps(1);
    switch (node.type) {
      case 'ConditionalExpression':
        return [...textsOf(node.consequent, names), ...textsOf(node.alternate, names)];
      case 'LogicalExpression':
        return [
          ...(node.operator === '&&' ? [] : textsOf(node.left, names)),
          ...textsOf(node.right, names),
        ];
      case 'Identifier': {
        const meant = [bindingsIn(code).get(node.name), defaultsIn(code).get(node.name)];
        return meant.flatMap((each) =>
          each === undefined || names === MAX_NAMES ? [] : textsOf(each, names + 1),
        );
      }
      case 'ArrayExpression':
        return node.elements.flatMap((each) => (each === null ? [] : textsOf(each, names)));
      case 'MemberExpression': {
        const property = propertyOf(node);
        return property === null || names === MAX_NAMES ? [] : textsOf(property, names + 1);
      }
      case 'TemplateLiteral':
        return [
          node.quasis
            .map(({ value }, index) => {
              const filled = node.expressions[index];
              return `${value.cooked ?? value.raw}${filled ? onlyText(filled, names) : ''}`;
            })
            .join(''),
        ];
      case 'BinaryExpression': {
        if (node.operator !== '+') return [];
        const text = termsOf(node)
          .map((each) => onlyText(each, names))
          .join('');
        // A sum of numbers is not a text.
        return /^\d*$/.test(text.replaceAll(HOLE, '')) ? [] : [text];
      }
      case 'NewExpression': {
        const [url] = pathOf(node.callee).join('.') === 'URL' ? node.arguments : [];
        return url === undefined ? [] : textsOf(url, names);
      }
      default: {
        const wrapped = wrappedIn(node);
        return wrapped === null
          ? [textOf(node)].filter((text) => text !== null)
          : textsOf(wrapped, names);
      }
    }
  }

  /** `URLS.voice.next`, where `URLS` is an object literal, a class or an enumeration. */
  function propertyOf({ object, property, computed }: MemberExpression): Node | null {
    countSteps(1);
    const isOwner = object.type === 'Identifier' && ownersIn(code).has(object.name);
    if (isOwner || object.type === 'ThisExpression') {
      return fieldsIn(code).get(nameOf(property, computed) ?? '') ?? null;
    }
    const meant = object.type === 'MemberExpression' ? propertyOf(object) : boundTo(object);
    const of = meant && (wrappedIn(meant) ?? meant);
    if (of?.type !== 'ObjectExpression') return null;
    const name = nameOf(property, computed);
    countSteps(of.properties.length);
    for (const each of of.properties) {
      if (each.type !== 'ObjectProperty' || name === null) continue;
      if (nameOf(each.key, each.computed) === name) return each.value;
    }
    return null;
  }

  function boundTo(node: Node): Node | null {
    return (node.type === 'Identifier' && bindingsIn(code).get(node.name)) || null;
  }

  function onlyText(node: Node, names: number): string {
    const meant = boundTo(node) ?? node;
    if (meant.type === 'NumericLiteral') return String(meant.value);
    const [text = HOLE, ...others] = textsOf(node, names);
    countSteps(text.length);
    return others.length === 0 ? text : HOLE;
  }
}

/** The terms of `a + b + c`, where each sum is the left part of the next. */
function termsOf(sum: BinaryExpression): readonly Node[] {
  const terms: Node[] = [];
  let left: Node = sum;
  while (left.type === 'BinaryExpression' && left.operator === '+') {
    terms.push(left.right);
    left = left.left;
  }
  return [left, ...terms.reverse()];
}
