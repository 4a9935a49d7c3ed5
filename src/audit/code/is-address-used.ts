import { isLogging } from './is-logging';
import { isCall } from './syntax/calls-in';
import { textOf } from './syntax/code-texts';
import type { Visited } from './syntax/parse-code';
import { nameOf, pathOf } from './syntax/path-of';

const COMPARISONS = new Set(['==', '===', '!=', '!==']);
const SEARCHES = new Set(['startsWith', 'endsWith', 'includes', 'indexOf']);
const REPLACEMENTS = new Set(['replace', 'replaceAll']);

/**
 * Whether an address in code may be called: false if it is only compared, searched for, reported,
 * or changed into another one by `replace`.
 */
export function isAddressUsed({ node, parent }: Visited): boolean {
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
