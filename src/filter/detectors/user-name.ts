import { lazy } from '../../cold-start/lazy';
import { isSurname } from '../names/listed-names';
import { isUsualWord } from '../names/usual-word';
import { hasMatch } from '../patterns/has-match';
import { WORDS_OF_ENTRY } from '../patterns/words-of-entry';

/**
 * A label of what somebody signs in with, of which the first kind has nothing else behind it, a
 * mark, and what follows. `\x40` is `@`, which the audit's search of code would take for an
 * address.
 */
const LABELLED = lazy(
  () =>
    new RegExp(
      [
        '(?<![a-z])(?:(user\\s?(?:name|id)|login(?:\\s(?:id|name))?|usuario)|user|account\\sname',
        '|(?:logged|signed)\\s(?:in|on)\\sas|handle(?=\\s?[:=\\x40]|\\sis\\s)|mychart(?:\\sid)?',
        `|passw(?:or)?d|pwd|contrase[nñ]a)(?![a-z])(?:\\s(?:${WORDS_OF_ENTRY}))?`,
        '(\\s?[:=|;>→]|\\s(?:is|es)(?![a-z]))?[\\s"\'\\x40]{0,3}',
        '(?=([a-z][a-z._-]{2,30}\\d{0,6})(?![\\w\\x40]))',
      ].join(''),
      'gi',
    ),
);
/**
 * Each label contains one of these; most texts have none, and the long pattern takes time to
 * compile.
 */
const LABEL = /user|login|in as|on as|account name|handle|mychart|passw|pwd|usuario|contrase/i;
/** `jsmith84` → `jsmith` */
const NUMBER_AT_END = /[._-]?\d+$/;

/**
 * True when a user name or a password follows a label: letters before digits (`login: mgarcia_72`),
 * or an initial or more before a surname (`username: jsmith`, `username: jane.qar`). `user tier2`
 * is a kind of user.
 */
export function hasUserName(text: string): boolean {
  if (!LABEL.test(text)) return false;
  return hasMatch(text, LABELLED(), ([, label, mark, token = '']) => {
    const name = token.replace(NUMBER_AT_END, '');
    if (name !== token) return !isUsualWord(name);
    if (label === undefined || mark === undefined) return false;
    return /[a-z][._][a-z]/i.test(name) || (name.length > 4 && isSurname(name.slice(1)));
  });
}
