import type { Node } from '@babel/types';
import type { CodeRule } from '../code-fact';
import { callsIn, nameOf, textOf, textsIn } from '../expressions';
import { lineOf } from '../parse-code';
import { relayFact, streamFacts } from '../stream-facts';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './code-rule';

const WRITTEN: readonly CodeRule[] = ['stream', 'stream_unencrypted', 'conversation_relay'];

/**
 * Where a call's media go: `<Stream>`, `<Siprec>`, and `streams.create` of the REST client; and
 * what is said in it, by `<ConversationRelay>`.
 */
export const streams: RuleOverCode = (code) => {
  const called = callsIn(code)
    .filter(({ path, name }) => {
      if (path.slice(-2).join('.') === 'streams.create') return true;
      return /^(?:stream|siprec)$/.test(name) && makesTwiml(code.text);
    })
    .flatMap(({ call }) => streamFacts(urlOf(call.arguments) ?? '', lineOf(call)));
  const relayed = callsIn(code)
    .filter(({ name }) => name === 'conversationRelay' && makesTwiml(code.text))
    .map(({ call }) => relayFact(urlOf(call.arguments) ?? '', lineOf(call)));
  const written = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => WRITTEN.includes(rule));
  return [...called, ...relayed, ...written];
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
