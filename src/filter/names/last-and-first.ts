import { hasMatch } from '../patterns/has-match';
import { isGivenName, isSurname } from './listed-names';
import { patternsFor } from './name-patterns';
import { isUsualWord } from './usual-word';

// Stryker disable StringLiteral: equivalent, no default is a word of any list.
/** True for a text without accents with `Last, First` or `Last, F.` */
export function hasLastAndFirst(text: string): boolean {
  const { lastFirst, lastFirstInLowerCase, lastInitial } = patternsFor(text);
  return (
    hasMatch(
      text,
      lastFirst,
      ([, last = '', first = '', initial]) =>
        !isUsualWord(last) &&
        (isGivenName(first) || ((isSurname(last) || initial !== undefined) && !isUsualWord(first))),
    ) ||
    hasMatch(
      text,
      lastFirstInLowerCase,
      ([, last = '', first = '']) => isSurname(last) && isGivenName(first),
    ) ||
    hasMatch(
      text,
      lastInitial,
      ([, last = '', stop]) => (stop !== undefined || isSurname(last)) && !isUsualWord(last),
    )
  );
}
// Stryker restore StringLiteral
