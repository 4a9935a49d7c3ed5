import type { Node } from '@babel/types';
import { textOf } from '../syntax/code-texts';
import { pathOf } from '../syntax/path-of';
import { withVariables } from '../syntax/with-variables';
import { answeredLines, playedLines } from './handed-over';
import type { RuleOverCode } from './rule-over-code';

const RECORDING = /api(?:\.[\w-]+){0,2}\.twilio\.com\/2010-04-01\/.{0,200}\/Recordings\//i;

/** Recordings' own URLs that a browser gets: they open there only while they are public. */
export const recordingUrls: RuleOverCode = (code) => {
  const is = withVariables(code, isRecordingUrl);
  return [...answeredLines(code, is), ...playedLines(code, is)].map((line) => ({
    rule: 'recording_url_passed',
    line,
    detail: null,
  }));
};

function isRecordingUrl(node: Node): boolean {
  if (RECORDING.test(textOf(node) ?? '')) return true;
  if (!/^(?:Identifier|(?:Optional)?MemberExpression)$/.test(node.type)) return false;
  return /^recording_?url$/i.test(pathOf(node).at(-1) ?? '');
}
