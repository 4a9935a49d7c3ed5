import { lazy } from '../../cold-start/lazy';
import { entryKey, entryKeys, wordsOf } from './entry-key';

/** Longer than any list's longest entries next to each other. */
const MAX_LENGTH = 128;
/** Between the values of a multi-select, the parts of a descriptor, and a word and its gloss. */
const BETWEEN_PARTS = /[|;,/&+:()]/;
const BETWEEN_ENTRIES = /;\s+/;
const CAPITAL_INSIDE = /(?<=[a-z])(?=[A-Z])/g;

/**
 * A test for text that is made of listed entries and nothing else, in any order and spelling:
 * `External Transfer`, `external_transfer`, `ExternalTransfer`, `WARM:QUEUE:accepted`.
 *
 * A program's words stay harmless however they are put together, so a list need not hold every
 * combination that somebody uses; what is not listed cannot get in beside them. Only an entry of a
 * single character must stand by itself, because letters and digits spell names and numbers.
 *
 * @param entries Words, and phrases whose words are not entries of their own, each by itself or
 *   several with semicolons between; where there are many, in several lists, the likeliest first:
 *   the next is made when those before it lack an entry.
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
    // Most texts are an entry as it stands there, and the keys of a list take long to make.
    const inLowerCase = text.toLowerCase();
    if (asWritten().has(inLowerCase) || isListed(inLowerCase)) return true;
    if (text.length > MAX_LENGTH) return false;
    if (isListed(entryKey(text))) return true;
    const parts = text.split(BETWEEN_PARTS).filter((part) => wordsOf(part).length > 0);
    return parts.length > 0 && parts.every(isPart);
  };
}
