import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { callsAround, callsIn, namedValues, pathOf, textOf, textsIn } from '../expressions';
import { productOfAddress, productOfHost, productOfPackage } from '../ineligible-package';
import { hostOf } from '../insecure-url';
import { type Code, lineOf } from '../parse-code';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './code-rule';

/** Channels by which Verify may be told to send. Source: Twilio docs, "Verifications". */
const VERIFY_CHANNELS: Readonly<Record<string, string>> = {
  email: 'Verify by e-mail',
  whatsapp: 'Verify by WhatsApp',
  rbm: 'Verify by RCS',
};

/** Packages, hosts, addresses, channels and TwiML of products that are not eligible. */
export const ineligibleProducts: RuleOverCode = (code) => {
  const hosts = textsIn(code).map(({ text, line }) => ({
    line,
    detail: productOfHost(hostOf(text) ?? ''),
  }));
  const required = callsIn(code)
    .filter(({ name }) => name === 'require')
    .map(({ call }) => packageAt(call, call.arguments[0]));
  const imported = code.nodes.map(({ node }) => {
    if (node.type === 'ImportDeclaration') return packageAt(node, node.source);
    return node.type === 'ImportExpression' ? packageAt(node, node.source) : null;
  });
  const assistants = callsIn(code)
    .filter(({ name }) => name === 'assistant' && makesTwiml(code.text))
    .map(({ call }) => ({ line: lineOf(call), detail: 'AI Assistants' }));
  const written = textsIn(code)
    .flatMap(({ text, line }) => twimlFacts(text, line))
    .filter(({ rule }) => rule === 'ineligible_product');
  const addresses = textsIn(code).map(({ text, line }) => ({
    line,
    detail: productOfAddress(text),
  }));
  const found = [
    ...hosts,
    ...required,
    ...imported,
    ...assistants,
    ...addresses,
    ...verifyChannels(code),
    ...lookupAddOns(code),
  ].flatMap((each): CodeFact[] =>
    each === null || each.detail === null ? [] : [{ rule: 'ineligible_product', ...each }],
  );
  return [...found, ...written];
};

/** `verifications.create({ channel: 'email' })` */
function verifyChannels(code: Code) {
  return namedValues(code)
    .filter(({ name }) => name === 'channel')
    .filter(({ visited }) =>
      callsAround(visited).some(({ callee }) => pathOf(callee).includes('verifications')),
    )
    .map(({ value, line }) => ({ line, detail: VERIFY_CHANNELS[textOf(value) ?? ''] ?? null }));
}

/** `lookups.v1.phoneNumbers(to).fetch({ addOns: [...] })` */
function lookupAddOns(code: Code) {
  return namedValues(code)
    .filter(({ name }) => name === 'addOns')
    .filter(({ visited }) =>
      callsAround(visited).some(({ callee }) => pathOf(callee).includes('lookups')),
    )
    .map(({ line }) => ({ line, detail: 'Marketplace' }));
}

/** What begins with a dot or a slash is a file, and not a package. */
function packageAt(at: Node, from: Node | undefined) {
  const name = textOf(from) ?? '';
  return { line: lineOf(at), detail: /^[./]/.test(name) ? null : productOfPackage(name) };
}
