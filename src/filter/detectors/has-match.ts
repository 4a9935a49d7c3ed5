/**
 * True when some match of a global pattern is accepted. Matches are looked at one by one, with the
 * pattern itself: `matchAll` would copy it first, which takes longer than most texts.
 */
export function hasMatch(
  text: string,
  pattern: RegExp,
  isAccepted: (match: RegExpExecArray) => boolean,
): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isAccepted(match)) return true;
  }
  return false;
}
