import { TOP_LEVEL_DOMAINS } from '../patterns/top-level-domains';
import { STROKES } from './cues';
import type { Detector } from './detector';

const SCHEME = /\b(?:https?|hxxps?|wss?|s?ftps?|file|mailto|tel|sms|sips?|data):\S/i;
const WWW = /\bwww\d?\.\S/i;
const BARE_DOMAIN = new RegExp(
  `(?<![\\w.-])(?:[a-z0-9-]{1,63}\\.){1,8}(?:${TOP_LEVEL_DOMAINS})(?![\\w-])`,
  'i',
);
/**
 * A path tells a host of any other top-level domain, in small letters, from words:
 * `example.in/p/482`.
 */
const WITH_PATH = /(?<![\w.-])(?:[a-z0-9-]{2,63}\.){1,8}[a-z]{2,18}(?::\d{2,5})?\/\w/;
/**
 * A folder of Windows (`C:\Users\alex`, `\\server\patients`) or of Unix, or a port of this machine.
 */
const FOLDER =
  /(?<![a-z])[a-z]:\\\w|\\\\[\w.-]{2,}\\\w|(?<![\w.])\/(?:home|users)\/\w|(?<![\w.])localhost(?:[:/]|$)/i;
const STROKE_OR_HOST = /[/\\]|localhost/i;
const SPELLED_OUT =
  /[a-z0-9](?:\s{1,3}(?:dot|period|point|punto|ponto)\s{1,3}|\s?[[(]dot[\])]\s?)(?:com|net|org|edu|gov|info|biz|health)(?![a-z])|(?<![a-z])www\s[a-z0-9-]{2,63}\s(?:com|net|org)(?![a-z])/i;

/** Most full stops end a sentence, not part of a host. */
const STOP_WITHIN = /\.\S/;
/** `example[.]com`: the usual notation of a link that must not be followed. */
const DEFANGED_DOT = /[[(]\.[\])]/g;

/** Safe Harbor N: web addresses (RFC 3986), with a scheme, as a bare domain or spelled out. */
export const url: Detector = {
  kind: 'url',
  looks: [
    { cues: [':'], finds: (text) => SCHEME.test(text) },
    {
      cues: ['.'],
      finds: (text) =>
        STOP_WITHIN.test(text) &&
        (WWW.test(text) || BARE_DOMAIN.test(text.replace(DEFANGED_DOT, '.'))),
    },
    {
      cues: STROKES,
      // All marks share one cue: each pattern is tried where its own marks are.
      finds: (text) =>
        STROKE_OR_HOST.test(text) &&
        (FOLDER.test(text) || (text.includes('.') && WITH_PATH.test(text))),
    },
    {
      cues: ['dot', 'iod', 'oin', 'nto', 'www'],
      finds: (text) => SPELLED_OUT.test(text),
    },
  ],
};
