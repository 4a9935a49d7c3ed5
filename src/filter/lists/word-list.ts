import { lazy } from '../lazy';
import { entryKey, wordsOf } from './entry-key';

/** Longer than any list's longest entries next to each other. */
const MAX_LENGTH = 128;
/** Between the values of a multi-select, the parts of a descriptor, and a word and its gloss. */
const BETWEEN_PARTS = /[|;,/&+:()]/;
const CAPITAL_INSIDE = /(?<=[a-z])(?=[A-Z])/g;

/**
 * A test for text that is made of listed entries and nothing else, in any order and spelling:
 * `External Transfer`, `external_transfer`, `ExternalTransfer`, `WARM:QUEUE:accepted`.
 *
 * A program's words stay harmless however they are put together, so a list need not hold every
 * combination that somebody uses; what is not listed cannot get in beside them. Only an entry of a
 * single character must stand by itself, because letters and digits spell names and numbers.
 *
 * @param entries Words, and phrases whose words are not entries of their own.
 */
export function wordList(entries: () => readonly string[]): (text: string) => boolean {
  const listed = lazy(() => new Set(entries().map(entryKey)));
  const isLonger = (text: string) => {
    const key = entryKey(text);
    return key.length > 1 && listed().has(key);
  };
  const isPart = (part: string) =>
    isLonger(part) ||
    wordsOf(part).every(isLonger) ||
    wordsOf(part.replace(CAPITAL_INSIDE, ' ')).every(isLonger);
  return (text) => {
    // Most texts are a word of a list as it stands there.
    if (listed().has(text.toLowerCase())) return true;
    if (text.length > MAX_LENGTH) return false;
    if (listed().has(entryKey(text))) return true;
    const parts = text.split(BETWEEN_PARTS).filter((part) => wordsOf(part).length > 0);
    return parts.length > 0 && parts.every(isPart);
  };
}
