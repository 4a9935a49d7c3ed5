import type { CodeFact } from '../code-fact';
import { callsWith } from '../syntax/calls-with';
import { HOLE, textsIn } from '../syntax/code-texts';
import { type Code, nodesOf, type Visited } from '../syntax/parse-code';
import { nameOf } from '../syntax/path-of';
import type { RuleOverCode } from './rule-over-code';

const MEDIA = new RegExp(
  `(?:video\\.twilio\\.com/v1)?/(?:Recordings|Compositions)/[\\w${HOLE}-]+/Media(?![\\w/])`,
  'i',
);
/**
 * Our own limit; the default and the maximum are an hour. Source: Twilio docs, "Recordings: Media".
 */
const MAX_SECONDS = 300;

/** How long the links to video media that code asks for are valid. */
export const mediaTtl: RuleOverCode = (code) =>
  textsIn(code)
    .filter(({ text }) => MEDIA.test(text) && /video/i.test(code.text))
    .filter(({ visited }) => !isReturned(visited))
    .flatMap(({ text, line, visited }): CodeFact[] => {
      const inUrl = /[?&]Ttl=(\d+|\uFFFC)/i.exec(text)?.[1];
      const ttl =
        inUrl === undefined ? ttlBeside(code, visited) : inUrl === HOLE ? null : Number(inUrl);
      if (ttl === undefined) return [{ rule: 'media_ttl_missing', line, detail: null }];
      if (ttl === null || ttl <= MAX_SECONDS) return [];
      return [{ rule: 'media_ttl_long', line, detail: `Ttl=${ttl}` }];
    });

/** The caller of the function may add the lifetime. */
function isReturned({ parent }: Visited): boolean {
  return parent?.node.type === 'ReturnStatement' || parent?.node.type === 'ArrowFunctionExpression';
}

/** A parameter of the same call; `null` when it is known only at run time. */
function ttlBeside(code: Code, visited: Visited): number | null | undefined {
  for (const call of callsWith(code, visited)) {
    for (const { node } of nodesOf(call)) {
      if (node.type !== 'ObjectProperty' || !/^ttl$/i.test(nameOf(node.key) ?? '')) continue;
      return node.value.type === 'NumericLiteral' ? node.value.value : null;
    }
  }
  return undefined;
}
