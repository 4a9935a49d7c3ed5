import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { callsIn, textOf, textsIn } from '../expressions';
import { productOfHost, productOfPackage } from '../ineligible-package';
import { hostOf } from '../insecure-url';
import { lineOf } from '../parse-code';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import type { RuleOverCode } from './code-rule';

/** Packages, hosts and TwiML of products that are not eligible. */
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
  const found = [...hosts, ...required, ...imported, ...assistants].flatMap((each): CodeFact[] =>
    each === null || each.detail === null ? [] : [{ rule: 'ineligible_product', ...each }],
  );
  return [...found, ...written];
};

/** What begins with a dot or a slash is a file, and not a package. */
function packageAt(at: Node, from: Node | undefined) {
  const name = textOf(from) ?? '';
  return { line: lineOf(at), detail: /^[./]/.test(name) ? null : productOfPackage(name) };
}
