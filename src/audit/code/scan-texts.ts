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

/** Placeholders that are filled in at run time: `{name}`, `#{name}`, `${name}`, `%s`. */
const FILLED_IN = /[#$]?\{[^{}]*\}|%[sdv]/g;
const OF_URLS: readonly CodeRule[] = ['insecure_callback', 'get_callback', 'sip_unencrypted'];

/** A text on one line, in any quotes. */
const TEXT = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`/g;
const COMMENT = /^\s*(?:#|\/\/|\/\*|\*)/;
/** A comment that continues after its line. */
const OPEN_COMMENT = /^\s*\/\*(?!.*\*\/)/;
/** A line that imports a package; in Go the path is on a line by itself. */
const IMPORT = /^\s*(?:(?:from|gem|import|require|use|using)\b|(?:[\w.]+\s+)?"github\.com\/)/;
/** The code before a text that a parameter or a setter gets, with its name. */
const NAMED =
  /\b(?:[Ss]et)?([A-Za-z_]+)["']?\s*(?:=>|[=:(])\s*(?:new\s+Uri\(|URI\.create\()?[$@]?$/;
/** An attribute, such as that of a form. */
const IN_TAG = /<\w[^<>]*$/;
/** The code after a text that another one follows. */
const GOES_ON = /^\s*[+.&"'\\]/;
/** How much is searched around a text: a line may be very long. */
const AROUND = 60;

/**
 * The facts in the texts of code in any language, line by line: addresses, hosts, URLs under one of
 * Twilio's own names, and TwiML; and in its imports. Does not see what is composed of several
 * texts, or called.
 *
 * @returns `null` when it is too long.
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
        // A text of several lines has no quotes here. Types look like tags, but have no URLs.
        ...twimlFacts(text, line).filter(({ rule }) => OF_URLS.includes(rule)),
      ];
    }),
  );
}

/** The lines, with those within a comment of several lines emptied. */
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

/** The code around a text: before it, if the code is about Twilio, and after it. */
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
