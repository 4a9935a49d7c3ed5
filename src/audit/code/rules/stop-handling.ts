import type { CodeFact } from '../code-fact';
import { callsIn } from '../syntax/calls-in';
import { textsIn } from '../syntax/code-texts';
import { lineOf } from '../syntax/parse-code';
import type { RuleOverCode } from './rule-over-code';

/** Source: Twilio Help Center 223134027, the words that Twilio's own filtering knows. */
const STOP_WORDS = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'];
/**
 * Names with which code checks who wants no messages. Narrow, because code also unsubscribes from
 * stores of state, and blocks or suppresses other things.
 */
const OPT_OUT = new RegExp(
  [
    'opt_?(?:ed_?)?out|unsubscribe(?:d|rs)|suppress(?:ed|ion)|do_?not_?(?:text|contact)',
    '(?:block|stop)_?list|^(?:is_?)?blocked(?:_?(?:numbers?|contacts?))?$',
  ].join('|'),
  'i',
);

/** Whether code answers messages, knows the words that end them, and checks who wants none. */
export const stopHandling: RuleOverCode = (code) => {
  const calls = callsIn(code);
  const answers = calls.find(({ name }) => name === 'MessagingResponse');
  const words = new Set(
    textsIn(code).flatMap(({ text }) => text.toUpperCase().match(/[A-Z]+/g) ?? []),
  );
  for (const { node } of code.nodes) {
    if (node.type !== 'RegExpLiteral') continue;
    for (const word of node.pattern.toUpperCase().match(/[A-Z]+/g) ?? []) words.add(word);
  }
  const lookup = calls.find(
    ({ call, path }) => call.type !== 'NewExpression' && path.some((name) => OPT_OUT.test(name)),
  );
  const fact = (rule: CodeFact['rule'], line: number) => ({ rule, line, detail: null });
  return [
    ...(answers ? [fact('inbound_handler', lineOf(answers.call))] : []),
    ...(STOP_WORDS.every((word) => words.has(word)) ? [fact('stop_keywords', 1)] : []),
    ...(lookup ? [fact('opt_out_lookup', lineOf(lookup.call))] : []),
  ];
};
