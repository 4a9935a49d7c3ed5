import type { Node } from '@babel/types';
import { textOf } from '../syntax/code-texts';
import type { Code } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import { possibleTexts } from '../syntax/possible-texts';
import { withVariables } from '../syntax/with-variables';
import { answeredLines, playedLines } from './handed-over';
import type { RuleOverCode } from './rule-over-code';

const RECORDING = /api(?:\.[\w-]+){0,2}\.twilio\.com\/2010-04-01\/.{0,200}\/Recordings\//i;

/** Recordings of other stores have a `uri` as well. */
const OF_CLIENT = /\.recordings\b|api\.twilio\.com/;

/** Recordings' own URLs that a browser gets: they open there only while they are public. */
export const recordingUrls: RuleOverCode = (code) => {
  const is = withVariables(code, (node) => isRecordingUrl(code, node));
  return [...answeredLines(code, is), ...playedLines(code, is)].map((line) => ({
    rule: 'recording_url_passed',
    line,
    detail: null,
  }));
};

function isRecordingUrl(code: Code, node: Node): boolean {
  const text = textOf(node);
  if (text?.includes('/Recordings/')) {
    return possibleTexts(code, node).some((each) => RECORDING.test(each));
  }
  if (!/^(?:Identifier|(?:Optional)?MemberExpression)$/.test(node.type)) return false;
  const [owner = '', name = ''] = ['', ...pathOf(node)].slice(-2);
  const isPath = owner === 'recording' && name === 'uri' && OF_CLIENT.test(code.text);
  return isPath || /^recording_?url$/i.test(name);
}
