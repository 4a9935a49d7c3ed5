import type { CodeFact, CodeRule } from './code-fact';
import { distinctFacts } from './distinct-facts';
import { productOfAddress, productOfHost, productOfPackage } from './ineligible-package';
import { isInsecureUrl } from './insecure-url';
import { isCallbackName } from './is-callback-name';
import { isUnencryptedSip } from './is-unencrypted-sip';
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
/** A comment that goes on below its line. */
const OPEN_COMMENT = /^\s*\/\*(?!.*\*\/)/;
/** A line that brings in a package; Go has its path on a line by itself. */
const IMPORT = /^\s*(?:(?:from|gem|import|require|use|using)\b|(?:[\w.]+\s+)?"github\.com\/)/;
/** What stands before a text that a parameter or a setter of this name is given. */
const NAMED =
  /\b(?:[Ss]et)?([A-Za-z_]+)["']?\s*(?:=>|[=:(])\s*(?:new\s+Uri\(|URI\.create\()?[$@]?$/;
/** An attribute, such as that of a form. */
const IN_TAG = /<\w[^<>]*$/;
/** What stands behind a text that another one follows. */
const GOES_ON = /^\s*[+.&"'\\]/;
/** How much is looked at around a text: a line may be very long. */
const AROUND = 60;

/**
 * What the texts in code of any language show, line by line: addresses, hosts, URLs that
 * Twilio is given by a name of its own, and TwiML; and the packages that it brings in. What is made
 * of several texts, or called, is not seen.
 *
 * @returns `null` for what is too long.
 */
export function scanTexts(code: string): readonly CodeFact[] | null {
  if (code.length > MAX_CODE_LENGTH) return null;
  const ofTwilio = /twilio/i.test(code);
  return distinctFacts(
    withoutLongComments(code.split(/\r?\n/)).flatMap((text, index, lines) => {
      if (COMMENT.test(text)) return [];
      const line = index + 1;
      const facts = [...text.matchAll(TEXT)].flatMap((match) => {
        const [whole, ...quoted] = match;
        const end = match.index + whole.length;
        return factsOf(quoted.find((each) => each !== undefined) ?? '', line, {
          before: ofTwilio ? text.slice(Math.max(0, match.index - AROUND), match.index) : '',
          behind: `${text.slice(end, end + AROUND)}\n${lines[line]?.slice(0, AROUND) ?? ''}`,
        });
      });
      return [
        ...facts,
        ...packageFacts(text, line),
        // A text of several lines has no quotes here. Types look like tags, and have no URLs.
        ...twimlFacts(text, line).filter(({ rule }) => OF_URLS.includes(rule)),
      ];
    }),
  );
}

/** The lines, of which those within a comment of several lines are empty. */
function withoutLongComments(lines: readonly string[]): readonly string[] {
  let isWithin = false;
  return lines.map((line) => {
    const wasWithin = isWithin;
    isWithin = wasWithin ? !line.includes('*/') : OPEN_COMMENT.test(line);
    return wasWithin ? '' : line;
  });
}

function packageFacts(line: string, number: number): readonly CodeFact[] {
  if (!IMPORT.test(line)) return [];
  const names = line.toLowerCase().split(/[^\w-]+/);
  const product = names.map(productOfPackage).find((each) => each !== null);
  return product === undefined
    ? []
    : [{ rule: 'ineligible_product', line: number, detail: product }];
}

/** What stands around a text: before it, where the code is about Twilio, and behind it. */
interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

function factsOf(
  quoted: string,
  line: number,
  { before, behind }: Surroundings,
): readonly CodeFact[] {
  const text = quoted.replace(FILLED_IN, HOLE).replace(/\\(["'])/g, '$1');
  const product = productOfAddress(text) ?? productOfHost(text);
  const fact = (rule: CodeFact['rule'], detail: string | null = null) => ({ rule, line, detail });
  const isSip = isUnencryptedSip(text) && !GOES_ON.test(behind);
  const [, name = ''] = IN_TAG.test(before) ? [] : (NAMED.exec(before) ?? []);
  return [
    ...(isHttpToTwilio(text) ? [fact('http_to_twilio')] : []),
    ...(isInsecureUrl(text, 'ws') ? [fact('unencrypted_socket')] : []),
    ...(isCallbackName(name) && isInsecureUrl(text) ? [fact('insecure_callback')] : []),
    ...(isSip ? [fact('sip_unencrypted')] : []),
    ...(product === null ? [] : [fact('ineligible_product', product)]),
    ...twimlFacts(text, line),
  ];
}
