/** True for a word that begins with a capital of any script. */
export function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code < 128) return code > 64 && code < 91;
  const [first = ''] = word;
  return first !== first.toLowerCase();
}
