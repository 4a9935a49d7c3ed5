import type { Node } from '@babel/types';
import { bindingsIn } from '../syntax/bindings';
import { namedValues } from '../syntax/named-values';
import type { Code, Visited } from '../syntax/parse-code';
import { nameOf } from '../syntax/path-of';
import { possibleTexts } from '../syntax/possible-texts';
import { countSteps } from '../syntax/step-limit';
import { wrappedIn } from '../syntax/wrapped-in';
import type { RuleOverCode } from './rule-over-code';

/** Drivers of databases, queues and mail have options of this name; HTTPS clients have none. */
const OF_OTHER_PROTOCOLS = /^(?:ssl|tls|dialectOptions)$/;

/**
 * Places that disable the check of HTTPS certificates: by an option, or by an environment variable
 * of Node.js. A connection to a database does not lead to Twilio.
 */
export const tlsCheckDisabled: RuleOverCode = (code) =>
  namedValues(code)
    .filter(({ name, value, visited }) =>
      name === 'NODE_TLS_REJECT_UNAUTHORIZED'
        ? possibleTexts(code, value).includes('0') || isNumber(value, 0)
        : (name === 'rejectUnauthorized' || name === 'strictSSL') &&
          isFalse(meantBy(code, value)) &&
          !isOther(visited),
    )
    .map(({ line }) => ({ rule: 'tls_check_disabled', line, detail: null }));

function isOther({ parent }: Visited): boolean {
  for (let each = parent; each !== null; each = each.parent) {
    countSteps(1);
    if (each.node.type === 'ObjectProperty') {
      const name = nameOf(each.node.key, each.node.computed) ?? '';
      if (OF_OTHER_PROTOCOLS.test(name)) return true;
    } else if (each.node.type !== 'ObjectExpression') return false;
  }
  return false;
}

function meantBy(code: Code, value: Node): Node {
  const node = wrappedIn(value) ?? value;
  return (node.type === 'Identifier' && bindingsIn(code).get(node.name)) || node;
}

/** Including `!1`, as minifiers write it. */
function isFalse(value: Node): boolean {
  if (value.type === 'BooleanLiteral') return !value.value;
  return value.type === 'UnaryExpression' && value.operator === '!' && isNumber(value.argument, 1);
}

function isNumber(value: Node, number: number): boolean {
  return value.type === 'NumericLiteral' && value.value === number;
}
