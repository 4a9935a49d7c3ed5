import { isLogging } from '../is-logging';
import { isCall } from '../syntax/calls-in';
import { textOf, textsIn } from '../syntax/code-texts';
import type { Visited } from '../syntax/parse-code';
import { nameOf, pathOf } from '../syntax/path-of';
import type { RuleOverCode } from './rule-over-code';

/** Twilio's web site is not an API. */
const HTTP_TO_TWILIO = /\bhttp:\/\/(?!www\.)(?:[\w-]+\.)*twilio\.com(?![\w.-])/i;

const COMPARISONS = new Set(['==', '===', '!=', '!==']);
const SEARCHES = new Set(['startsWith', 'endsWith', 'includes', 'indexOf']);
const REPLACEMENTS = new Set(['replace', 'replaceAll']);

/**
 * Requests to Twilio that are not encrypted. An address that is only looked for, told of, or made
 * another one by `replace` is requested by nobody.
 */
export const httpToTwilio: RuleOverCode = (code) =>
  textsIn(code)
    .filter(({ text, visited }) => isHttpToTwilio(text) && isUsed(visited))
    .map(({ line }) => ({ rule: 'http_to_twilio', line, detail: null }));

function isUsed({ node, parent }: Visited): boolean {
  const around = parent?.node;
  if (around?.type === 'BinaryExpression') return !COMPARISONS.has(around.operator);
  if (around?.type === 'SwitchCase') return around.test !== node;
  if (around?.type === 'MemberExpression' && around.object === node) {
    return !isMadeSecure(nameOf(around.property), parent?.parent?.node);
  }
  if (around === undefined || !isCall(around)) return true;
  const path = pathOf(around.callee);
  const name = path.at(-1) ?? '';
  const isSought = SEARCHES.has(name) || (REPLACEMENTS.has(name) && around.arguments[0] === node);
  return !isSought && !name.endsWith('Error') && !isLogging(path);
}

/** `'http://…'.replace('http:', 'https:')`. */
function isMadeSecure(name: string | null, call: Visited['node'] | undefined): boolean {
  if (name === null || !REPLACEMENTS.has(name) || call === undefined || !isCall(call)) return false;
  return textOf(call.arguments[1])?.startsWith('https') ?? false;
}

/** Whether a text holds an `http:` address of Twilio's. */
export function isHttpToTwilio(text: string): boolean {
  return HTTP_TO_TWILIO.test(text);
}
