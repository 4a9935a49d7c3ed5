import type { Node } from '@babel/types';
import { isCall } from '../syntax/calls-in';
import { textOf } from '../syntax/code-texts';
import { pathOf } from '../syntax/path-of';
import { withVariables } from '../syntax/with-variables';
import { answeredLines, keptLines, playedLines } from './handed-over';
import type { RuleOverCode } from './rule-over-code';

const MEDIA = /video\.twilio\.com|\/(?:Recordings|Compositions)\/[^'"`\n]{0,200}\/Media\b/i;

/**
 * Where a request for video media leads to, handed to somebody or kept: nobody is asked who opens
 * it.
 */
export const mediaLocation: RuleOverCode = (code) => {
  if (!MEDIA.test(code.text)) return [];
  const is = withVariables(code, isLocation);
  const lines = [...answeredLines(code, is), ...keptLines(code, is), ...playedLines(code, is)];
  return lines.map((line) => ({ rule: 'media_location_passed', line, detail: null }));
};

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
  if (/^redirect_?to$/i.test(name)) return true;
  return owner === 'headers' && name.toLowerCase() === 'location';
}
