const CHANGE = /[a-z](?=\d)|\d(?=[a-z])/gi;

/** How often a letter and a digit are adjacent: codes mix them, words and numbers do not. */
export function changesIn(token: string): number {
  return (token.match(CHANGE) ?? []).length;
}
