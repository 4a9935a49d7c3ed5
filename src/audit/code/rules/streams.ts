import type { Node } from '@babel/types';
import { callsIn, nameOf, textOf, textsIn } from '../expressions';
import { lineOf } from '../parse-code';
import { streamFacts } from '../stream-facts';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './code-rule';

/** Where a call's media go: `<Stream>`, `<Siprec>`, and `streams.create` of the REST client. */
export const streams: RuleOverCode = (code) => {
  const called = callsIn(code)
    .filter(({ path, name }) => {
      if (path.slice(-2).join('.') === 'streams.create') return true;
      return /^(?:stream|siprec)$/.test(name) && makesTwiml(code.text);
    })
    .flatMap(({ call }) => streamFacts(urlOf(call.arguments) ?? '', lineOf(call)));
  const written = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => rule === 'stream' || rule === 'stream_unencrypted');
  return [...called, ...written];
};

function urlOf(args: readonly Node[]): string | null {
  for (const each of args) {
    if (each.type !== 'ObjectExpression') continue;
    for (const property of each.properties) {
      if (property.type !== 'ObjectProperty' || nameOf(property.key) !== 'url') continue;
      return textOf(property.value);
    }
  }
  return null;
}
