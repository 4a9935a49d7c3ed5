import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { personalOrigin } from '../personal-data';
import { bindingsIn, MAX_NAMES } from '../syntax/bindings';
import type { Call } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { namedValues } from '../syntax/named-values';
import type { Code } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import { possibleTexts } from '../syntax/possible-texts';
import { countSteps } from '../syntax/step-limit';
import type { RuleOverCode } from './rule-over-code';

/** The call, or the API address, to which a form goes. */
const CREATES = 'messages.create';
const MESSAGES = /\/Messages(?:\.json)?$/;

/** Calls that return their argument. */
const PASSING = new Set(['JSON.stringify', 'Object.freeze']);

/** Tags of messages that are not fixed text. They cannot be read back from Twilio. */
export const messageTags: RuleOverCode = (code) =>
  namedValues(code)
    .filter(({ name }) => /^tags$/i.test(name))
    .filter(({ visited }) => callsWith(code, visited).some((call) => isOfMessage(code, call)))
    .flatMap(({ value, line }): CodeFact[] => {
      if (personalOrigin(code, value) !== null) {
        return [{ rule: 'tag_personal', line, detail: null }];
      }
      return isFixed(code, value) ? [] : [{ rule: 'tag_not_fixed', line, detail: null }];
    });

function isOfMessage(code: Code, { callee, arguments: args }: Call): boolean {
  if (pathOf(callee).slice(-2).join('.') === CREATES) return true;
  return args.some((each) => possibleTexts(code, each).some((text) => MESSAGES.test(text)));
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
    case 'ConditionalExpression':
      return isFixedToo(value.consequent) && isFixedToo(value.alternate);
    case 'ObjectExpression':
      return value.properties.every((each) => {
        if (each.type === 'SpreadElement') return isFixedToo(each.argument);
        return each.type === 'ObjectProperty' && !each.computed && isFixedToo(each.value);
      });
    case 'CallExpression':
      return PASSING.has(pathOf(value.callee).join('.')) && value.arguments.every(isFixedToo);
    case 'Identifier': {
      const bound = bindingsIn(code).get(value.name);
      return bound !== undefined && names < MAX_NAMES && isFixed(code, bound, names + 1);
    }
    default:
      return false;
  }
}
