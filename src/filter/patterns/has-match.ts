/**
 * True when a match of a global pattern is accepted. The pattern itself looks for the matches one
 * by one: `matchAll` would copy it first, which takes longer than searching most texts.
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
