import type { Node } from '@babel/types';
import type { CodeRule } from '../code-fact';
import { relayFact, streamFacts } from '../stream-facts';
import { bindingsIn } from '../syntax/bindings';
import { callsIn } from '../syntax/calls-in';
import { textsIn } from '../syntax/code-texts';
import { type Code, lineOf } from '../syntax/parse-code';
import { nameOf } from '../syntax/path-of';
import { possibleTexts } from '../syntax/possible-texts';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './rule-over-code';

const WRITTEN: readonly CodeRule[] = ['stream', 'stream_unencrypted', 'conversation_relay'];

/**
 * The targets of a call's media: `<Stream>`, `<Siprec>`, and `streams.create` of the REST client;
 * and of what is said, by `<ConversationRelay>`.
 */
export const streams: RuleOverCode = (code) => {
  const called = callsIn(code)
    .filter(({ path, name }) => {
      if (path.slice(-2).join('.') === 'streams.create') return true;
      return /^(?:stream|siprec)$/.test(name) && makesTwiml(code.text);
    })
    .flatMap(({ call }) =>
      urlsOf(code, call.arguments).flatMap((url) => streamFacts(url, lineOf(call))),
    );
  const relayed = callsIn(code)
    .filter(({ name }) => name === 'conversationRelay' && makesTwiml(code.text))
    .flatMap(({ call }) => urlsOf(code, call.arguments).map((url) => relayFact(url, lineOf(call))));
  const written = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => WRITTEN.includes(rule));
  return [...called, ...relayed, ...written];
};

/** The possible URLs; an empty one stands for what is known only at run time. */
function urlsOf(code: Code, args: readonly Node[]): readonly string[] {
  for (const each of args) {
    const object = each.type === 'Identifier' ? bindingsIn(code).get(each.name) : each;
    if (object?.type !== 'ObjectExpression') continue;
    for (const property of object.properties) {
      if (property.type !== 'ObjectProperty' || nameOf(property.key) !== 'url') continue;
      const urls = possibleTexts(code, property.value);
      return urls.length === 0 ? [''] : urls;
    }
  }
  return [''];
}
