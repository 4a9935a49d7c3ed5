/** True when some match of a global pattern is accepted. Matches are looked at one by one. */
export function hasMatch(
  text: string,
  pattern: RegExp,
  isAccepted: (match: RegExpExecArray) => boolean,
): boolean {
  for (const match of text.matchAll(pattern)) {
    if (isAccepted(match)) return true;
  }
  return false;
}
