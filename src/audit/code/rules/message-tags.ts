import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { personalOrigin } from '../personal-data';
import { bindingsIn, MAX_NAMES } from '../syntax/bindings';
import { isCall } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { namedValues } from '../syntax/named-values';
import type { Code } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import { countSteps } from '../syntax/step-limit';
import type { RuleOverCode } from './rule-over-code';

/** Tags of messages that are not fixed text. They cannot be read back from Twilio. */
export const messageTags: RuleOverCode = (code) =>
  namedValues(code)
    .filter(({ name, visited }) => /^tags$/i.test(name) && isOfMessage(callsWith(code, visited)))
    .flatMap(({ value, line }): CodeFact[] => {
      if (personalOrigin(code, value) !== null) {
        return [{ rule: 'tag_personal', line, detail: null }];
      }
      return isFixed(code, value) ? [] : [{ rule: 'tag_not_fixed', line, detail: null }];
    });

function isOfMessage(calls: readonly Node[]): boolean {
  return calls.some(
    (call) => isCall(call) && pathOf(call.callee).slice(-2).join('.') === 'messages.create',
  );
}

function isFixed(code: Code, value: Node, names = 0): boolean {
  const isFixedToo = (each: Node) => isFixed(code, each, names);
  countSteps(1);
  switch (value.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return true;
    case 'TemplateLiteral':
      return value.expressions.every(isFixedToo);
    case 'ArrayExpression':
      return value.elements.every((each) => each !== null && isFixedToo(each));
    case 'ObjectExpression':
      return value.properties.every(
        (each) => each.type === 'ObjectProperty' && !each.computed && isFixedToo(each.value),
      );
    case 'CallExpression':
      return (
        pathOf(value.callee).join('.') === 'JSON.stringify' && value.arguments.every(isFixedToo)
      );
    case 'Identifier': {
      const bound = bindingsIn(code).get(value.name);
      return bound !== undefined && names < MAX_NAMES && isFixed(code, bound, names + 1);
    }
    default:
      return false;
  }
}
