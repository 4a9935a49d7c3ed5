/**
 * True when a match of a global pattern is accepted. Uses the pattern itself, because `matchAll`
 * copies it first, which takes longer than searching most texts.
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
