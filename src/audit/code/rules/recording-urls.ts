import type { Node } from '@babel/types';
import { HOLE, textOf } from '../syntax/code-texts';
import type { Code } from '../syntax/parse-code';
import { pathOf } from '../syntax/path-of';
import { withVariables } from '../syntax/with-variables';
import { answeredLines, playedLines } from './handed-over';
import type { RuleOverCode } from './rule-over-code';

const PATH = '/2010-04-01/.{0,200}/Recordings/';
const RECORDING = new RegExp(`api(?:\\.[\\w-]+){0,2}\\.twilio\\.com${PATH}`, 'i');
/** The host is a variable, and counts as Twilio's if the code contains Twilio's host. */
const OF_SOME_HOST = new RegExp(`${HOLE}${PATH}`, 'i');
const TWILIO = /\bapi(?:\.[\w-]+){0,2}\.twilio\.com/i;

/** Recordings of other stores have a `uri` as well. */
const OF_CLIENT = /\.recordings\b|api\.twilio\.com/;

/** URLs of recordings that a browser gets: they open there only while they are public. */
export const recordingUrls: RuleOverCode = (code) => {
  const is = withVariables(code, (node) => isRecordingUrl(code, node));
  return [...answeredLines(code, is), ...playedLines(code, is)].map((line) => ({
    rule: 'recording_url_passed',
    line,
    detail: null,
  }));
};

function isRecordingUrl(code: Code, node: Node): boolean {
  const text = textOf(node) ?? '';
  if (RECORDING.test(text) || (OF_SOME_HOST.test(text) && TWILIO.test(code.text))) return true;
  if (!/^(?:Identifier|(?:Optional)?MemberExpression)$/.test(node.type)) return false;
  const [owner = '', name = ''] = ['', ...pathOf(node)].slice(-2);
  const isPath = owner === 'recording' && name === 'uri' && OF_CLIENT.test(code.text);
  return isPath || /^recording_?url$/i.test(name);
}
