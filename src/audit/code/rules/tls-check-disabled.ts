import type { Node } from '@babel/types';
import { namedValues, textOf } from '../expressions';
import type { RuleOverCode } from './code-rule';

/** Where certificates are not checked: by an option, or by an environment variable of Node.js. */
export const tlsCheckDisabled: RuleOverCode = (code) =>
  namedValues(code)
    .filter(({ name, value }) =>
      name === 'NODE_TLS_REJECT_UNAUTHORIZED'
        ? isZero(value)
        : (name === 'rejectUnauthorized' || name === 'strictSSL') && isFalse(value),
    )
    .map(({ line }) => ({ rule: 'tls_check_disabled', line, detail: null }));

function isZero(value: Node): boolean {
  return textOf(value) === '0' || (value.type === 'NumericLiteral' && value.value === 0);
}

/** Also `!1`, as minifiers write it. */
function isFalse(value: Node): boolean {
  if (value.type === 'BooleanLiteral') return !value.value;
  return (
    value.type === 'UnaryExpression' &&
    value.operator === '!' &&
    value.argument.type === 'NumericLiteral' &&
    value.argument.value === 1
  );
}
