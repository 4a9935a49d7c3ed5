import type { Node } from '@babel/types';
import { isCall } from '../syntax/calls-in';
import { textOf } from '../syntax/code-texts';
import type { Visited } from '../syntax/parse-code';
import { nameOf, pathOf } from '../syntax/path-of';
import { withVariables } from '../syntax/with-variables';
import { answeredLines, keptLines, playedLines } from './handed-over';
import type { RuleOverCode } from './rule-over-code';

const MEDIA = /video\.twilio\.com|\/(?:Recordings|Compositions)\/[^'"`\n]{0,200}\/Media\b/i;

const REDIRECT = /^redirect_?to$/i;

/**
 * The redirect target of a request for video media, passed on or kept: whoever opens it is not
 * asked for credentials.
 */
export const mediaLocation: RuleOverCode = (code) => {
  if (!MEDIA.test(code.text)) return [];
  const taken = new Set(code.nodes.flatMap(takenOut));
  const is = withVariables(
    code,
    (node) => isLocation(node) || (node.type === 'Identifier' && taken.has(node.name)),
  );
  const lines = [...answeredLines(code, is), ...keptLines(code, is), ...playedLines(code, is)];
  return lines.map((line) => ({ rule: 'media_location_passed', line, detail: null }));
};

/** `const { redirect_to: link } = …` */
function takenOut({ node, parent }: Visited): readonly string[] {
  if (node.type !== 'ObjectProperty' || parent?.node.type !== 'ObjectPattern') return [];
  const isTaken = REDIRECT.test(nameOf(node.key, node.computed) ?? '');
  return isTaken && node.value.type === 'Identifier' ? [node.value.name] : [];
}

/**
 * `redirect_to` of the answer, or its `Location` header. Source: Twilio docs, "Recordings: Media".
 */
function isLocation(node: Node): boolean {
  const path = pathOf(node);
  const [owner = '', name = ''] = ['', ...path].slice(-2);
  if (isCall(node)) {
    const header = textOf(node.arguments[0])?.toLowerCase();
    return owner === 'headers' && name === 'get' && header === 'location';
  }
  if (REDIRECT.test(name)) return true;
  return owner === 'headers' && name.toLowerCase() === 'location';
}
