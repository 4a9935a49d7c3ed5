import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { productOfAddress, productOfHost, productOfPackage } from '../ineligible-package';
import { isAddOnsParameter, isLookupsUrl } from '../lookup-add-ons';
import { callsIn } from '../syntax/calls-in';
import { callsWith } from '../syntax/calls-with';
import { textsIn } from '../syntax/code-texts';
import { filledTexts } from '../syntax/filled-texts';
import { fullPath } from '../syntax/full-path';
import { namedValues } from '../syntax/named-values';
import { type Code, lineOf, type Visited } from '../syntax/parse-code';
import { possibleTexts } from '../syntax/possible-texts';
import { makesTwiml } from '../twilio-call';
import { twimlFacts } from '../twiml-facts';
import { isVerifyUrl, verifyParameter } from '../verify-parameter';
import type { RuleOverCode } from './rule-over-code';

/** Packages, hosts, addresses, channels and TwiML of ineligible products. */
export const ineligibleProducts: RuleOverCode = (code) => {
  const named = textsIn(code).flatMap((each) =>
    filledTexts(code, each).map((text) => ({
      line: each.line,
      detail: productOfAddress(text) ?? productOfHost(text),
    })),
  );
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
  const found = [
    ...named,
    ...required,
    ...imported,
    ...assistants,
    ...askedOfVerify(code),
    ...lookupAddOns(code),
  ].flatMap((each): CodeFact[] =>
    each === null || each.detail === null ? [] : [{ rule: 'ineligible_product', ...each }],
  );
  return [...found, ...written];
};

/** `verifications.create({ channel: 'email' })`, and the equivalent form for Verify's API. */
function askedOfVerify(code: Code) {
  return namedValues(code).flatMap(({ name, value, line, visited }) => {
    const parameter = verifyParameter(name);
    if (parameter === undefined) return [];
    const { resource, details } = parameter;
    const texts = isAsked(code, visited, resource, isVerifyUrl) ? possibleTexts(code, value) : [];
    return texts.map((text) => ({ line, detail: details.get(text) ?? null }));
  });
}

/** `lookups.v1.phoneNumbers(to).fetch({ addOns: [...] })`, and the same for the API's address. */
function lookupAddOns(code: Code) {
  return namedValues(code)
    .filter(({ name }) => isAddOnsParameter(name))
    .filter(({ visited }) => isAsked(code, visited, 'lookups', isLookupsUrl))
    .map(({ line }) => ({ line, detail: 'Marketplace' }));
}

/** Whether a value is passed to a resource of Twilio's client, or to an address of its API. */
function isAsked(
  code: Code,
  visited: Visited,
  resource: string,
  isUrl: (text: string) => boolean,
): boolean {
  return callsWith(code, visited).some(
    (call) =>
      fullPath(code, call.callee).includes(resource) ||
      call.arguments.some((each) => possibleTexts(code, each).some(isUrl)),
  );
}

/** The source of an import, or of an export of another module. */
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

/** A name that begins with a dot or a slash is a file, not a package. */
function packageAt(code: Code, at: Node, from: Node | null | undefined) {
  const [name = ''] = possibleTexts(code, from);
  return { line: lineOf(at), detail: /^[./]/.test(name) ? null : productOfPackage(name) };
}
