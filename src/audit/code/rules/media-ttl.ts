import type { Node } from '@babel/types';
import type { CodeFact } from '../code-fact';
import { bindingsIn, MAX_NAMES } from '../syntax/bindings';
import { callsWith, holderOf } from '../syntax/calls-with';
import { HOLE, textsIn } from '../syntax/code-texts';
import { filledTexts } from '../syntax/filled-texts';
import { namedValues } from '../syntax/named-values';
import type { Code, Visited } from '../syntax/parse-code';
import { possibleTexts } from '../syntax/possible-texts';
import { countSteps } from '../syntax/step-limit';
import type { RuleOverCode } from './rule-over-code';

const MEDIA = new RegExp(
  `(?:video\\.twilio\\.com/v1)?/(?:Recordings|Compositions)/[\\w${HOLE}-]+/Media(?![\\w/])`,
  'i',
);
/**
 * Our own limit; the default and the maximum are an hour. Source: Twilio docs, "Recordings: Media".
 */
const MAX_SECONDS = 300;

/** The lifetime of links to video media that code requests. */
export const mediaTtl: RuleOverCode = (code) =>
  textsIn(code)
    .filter(({ text }) => MEDIA.test(text) && /video/i.test(code.text))
    .filter(({ visited }) => !isReturned(visited))
    .flatMap((media): CodeFact[] => {
      const { line, visited } = media;
      const [text = media.text] = filledTexts(code, media);
      const inUrl = /[?&]Ttl=(\d+|\uFFFC)/i.exec(text)?.[1];
      const ttl = inUrl === undefined ? ttlBeside(code, visited) : secondsOf(inUrl);
      if (ttl === undefined) return [{ rule: 'media_ttl_missing', line, detail: null }];
      if (ttl === null || ttl <= MAX_SECONDS) return [];
      return [{ rule: 'media_ttl_long', line, detail: `Ttl=${ttl}` }];
    });

/** The caller of the function may add the lifetime. */
function isReturned({ parent }: Visited): boolean {
  return parent?.node.type === 'ReturnStatement' || parent?.node.type === 'ArrowFunctionExpression';
}

/**
 * A parameter of the same call, or of the URL that the text becomes; `null` when it is known only
 * at run time.
 */
function ttlBeside(code: Code, visited: Visited): number | null | undefined {
  const calls = callsWith(code, visited);
  const holder = holderOf(code, visited);
  const found = namedValues(code).find(
    (each) =>
      /^ttl$/i.test(each.name) &&
      (callsWith(code, each.visited).some((call) => calls.includes(call)) ||
        (holder !== null && holderOf(code, each.visited) === holder)),
  );
  return found && ttlOf(code, found.value);
}

function ttlOf(code: Code, value: Node, names = 0): number | null {
  countSteps(1);
  if (value.type === 'NumericLiteral') return value.value;
  if (value.type === 'Identifier') {
    const bound = bindingsIn(code).get(value.name);
    if (bound !== undefined) return names < MAX_NAMES ? ttlOf(code, bound, names + 1) : null;
  }
  if (value.type === 'BinaryExpression' && value.operator === '*') {
    const [left, right] = [value.left, value.right].map((each) => ttlOf(code, each, names));
    return left && right ? left * right : null;
  }
  const [text = HOLE] = possibleTexts(code, value);
  return secondsOf(text);
}

function secondsOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}
