import { lazy } from '../../cold-start/lazy';
import { entryKey, entryKeys, wordsOf } from './entry-key';

/** Longer than any list's longest combination of entries. */
const MAX_LENGTH = 128;
/** Between the values of a multi-select, the parts of a descriptor, and a word and its gloss. */
const BETWEEN_PARTS = /[|;,/&+:()]/;
const BETWEEN_ENTRIES = /;\s+/;
const CAPITAL_INSIDE = /(?<=[a-z])(?=[A-Z])/g;

/**
 * Makes a test for text that consists only of listed entries, in any order and spelling: `External
 * Transfer`, `external_transfer`, `ExternalTransfer`, `WARM:QUEUE:accepted`.
 *
 * A program's words are harmless in any combination, so a list need not hold every combination in
 * use; nothing unlisted can get in beside them. Only an entry of a single character must be alone,
 * because letters and digits spell names and numbers.
 *
 * @param entries Words, and phrases whose words are not entries themselves, one by one or separated
 *   by semicolons. Large lists are split, likeliest entries first: the next is made only when the
 *   earlier ones lack an entry.
 */
export function wordList(...entries: (() => readonly string[])[]): (text: string) => boolean {
  const [likeliest = () => []] = entries;
  const asWritten = lazy(() => new Set(likeliest().flatMap((text) => text.split(BETWEEN_ENTRIES))));
  const lists = entries.map((list) => lazy(() => entryKeys(list())));
  const isListed = (key: string) => lists.some((list) => list().has(key));
  const isLonger = (text: string) => {
    const key = entryKey(text);
    return key.length > 1 && isListed(key);
  };
  const isPart = (part: string) =>
    isLonger(part) ||
    wordsOf(part).every(isLonger) ||
    wordsOf(part.replace(CAPITAL_INSIDE, ' ')).every(isLonger);
  return (text) => {
    // Most texts are an entry verbatim, and a list's keys take long to make.
    const inLowerCase = text.toLowerCase();
    if (asWritten().has(inLowerCase) || isListed(inLowerCase)) return true;
    if (text.length > MAX_LENGTH) return false;
    if (isListed(entryKey(text))) return true;
    const parts = text.split(BETWEEN_PARTS).filter((part) => wordsOf(part).length > 0);
    return parts.length > 0 && parts.every(isPart);
  };
}
