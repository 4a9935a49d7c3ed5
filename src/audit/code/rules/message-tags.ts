import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { personalOrigin } from '../personal-data';
import { isCall } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { namedValues } from '../syntax/named-values';
import { pathOf } from '../syntax/path-of';
import type { RuleOverCode } from './rule-over-code';

/** Tags of messages that are not fixed text. They cannot be read back from Twilio. */
export const messageTags: RuleOverCode = (code) =>
  namedValues(code)
    .filter(({ name, visited }) => /^tags$/i.test(name) && isOfMessage(callsWith(code, visited)))
    .flatMap(({ value, line }): CodeFact[] => {
      if (personalOrigin(value) !== null) return [{ rule: 'tag_personal', line, detail: null }];
      return isFixed(value) ? [] : [{ rule: 'tag_not_fixed', line, detail: null }];
    });

function isOfMessage(calls: readonly Node[]): boolean {
  return calls.some(
    (call) => isCall(call) && pathOf(call.callee).slice(-2).join('.') === 'messages.create',
  );
}

function isFixed(value: Node): boolean {
  switch (value.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return true;
    case 'TemplateLiteral':
      return value.expressions.length === 0;
    case 'ArrayExpression':
      return value.elements.every((each) => each !== null && isFixed(each));
    case 'ObjectExpression':
      return value.properties.every(
        (each) => each.type === 'ObjectProperty' && !each.computed && isFixed(each.value),
      );
    case 'CallExpression':
      return pathOf(value.callee).join('.') === 'JSON.stringify' && value.arguments.every(isFixed);
    default:
      return false;
  }
}
