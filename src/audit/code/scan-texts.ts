import type { CodeFact, CodeRule } from './code-fact';
import { distinctFacts } from './distinct-facts';
import { productOfAddress, productOfHost } from './ineligible-package';
import { hostOf, isInsecureUrl } from './insecure-url';
import { isHttpToTwilio } from './rules/http-to-twilio';
import { HOLE } from './syntax/code-texts';
import { MAX_CODE_LENGTH } from './syntax/parse-code';
import { twimlFacts } from './twiml-facts';

/** What a text has filled in at run time: `{name}`, `#{name}`, `${name}`, `%s`. */
const FILLED_IN = /[#$]?\{[^{}]*\}|%[sdv]/g;
const OF_URLS: readonly CodeRule[] = ['insecure_callback', 'get_callback', 'sip_unencrypted'];

/** A text on one line, in whichever quotes. */
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`/g;
const COMMENT = /^\s*(?:#|\/\/|\/\*|\*)/;

/**
 * What the texts in code of any language show, line by line: addresses, hosts and TwiML. What is
 * made of several texts, or called, is not seen.
 *
 * @returns `null` for what is too long.
 */
export function scanTexts(code: string): readonly CodeFact[] | null {
  if (code.length > MAX_CODE_LENGTH) return null;
  return distinctFacts(
    code.split(/\r?\n/).flatMap((text, index) => {
      if (COMMENT.test(text)) return [];
      const line = index + 1;
      const facts = [...text.matchAll(TEXT)].flatMap(([, ...quoted]) =>
        factsOf(quoted.find((each) => each !== undefined) ?? '', line),
      );
      // A text of several lines has no quotes on this one. Types look like tags, and have no URLs.
      return [...facts, ...twimlFacts(text, line).filter(({ rule }) => OF_URLS.includes(rule))];
    }),
  );
}

function factsOf(quoted: string, line: number): readonly CodeFact[] {
  const text = quoted.replace(FILLED_IN, HOLE).replace(/\\(["'])/g, '$1');
  const product = productOfAddress(text) ?? productOfHost(hostOf(text) ?? '');
  const fact = (rule: CodeFact['rule'], detail: string | null = null) => ({ rule, line, detail });
  return [
    ...(isHttpToTwilio(text) ? [fact('http_to_twilio')] : []),
    ...(isInsecureUrl(text, 'ws') ? [fact('unencrypted_socket')] : []),
    ...(product === null ? [] : [fact('ineligible_product', product)]),
    ...twimlFacts(text, line),
  ];
}
