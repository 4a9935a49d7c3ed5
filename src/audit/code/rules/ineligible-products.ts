import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { productOfAddress, productOfHost, productOfPackage } from '../ineligible-package';
import { hostOf } from '../insecure-url';
import { callsIn } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { textsIn } from '../syntax/code-texts';
import { fullPath } from '../syntax/full-path';
import { namedValues } from '../syntax/named-values';
import { type Code, lineOf } from '../syntax/parse-code';
import { possibleTexts } from '../syntax/possible-texts';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './rule-over-code';

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
    .filter(({ call, name }) => name === 'require' || call.callee.type === 'Import')
    .map(({ call }) => packageAt(code, call, call.arguments[0]));
  const imported = code.nodes.map(({ node }) => packageAt(code, node, sourceOf(node)));
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
      callsWith(code, visited).some(({ callee }) =>
        fullPath(code, callee).includes('verifications'),
      ),
    )
    .flatMap(({ value, line }) =>
      possibleTexts(code, value).map((text) => ({ line, detail: VERIFY_CHANNELS[text] ?? null })),
    );
}

/** `lookups.v1.phoneNumbers(to).fetch({ addOns: [...] })` */
function lookupAddOns(code: Code) {
  return namedValues(code)
    .filter(({ name }) => name === 'addOns')
    .filter(({ visited }) =>
      callsWith(code, visited).some(({ callee }) => fullPath(code, callee).includes('lookups')),
    )
    .map(({ line }) => ({ line, detail: 'Marketplace' }));
}

/** What a declaration imports from, or exports again. */
function sourceOf(node: Node): Node | null | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    default:
      return null;
  }
}

/** What begins with a dot or a slash is a file, and not a package. */
function packageAt(code: Code, at: Node, from: Node | null | undefined) {
  const [name = ''] = possibleTexts(code, from);
  return { line: lineOf(at), detail: /^[./]/.test(name) ? null : productOfPackage(name) };
}
