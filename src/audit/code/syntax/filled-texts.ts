import { type CodeText, HOLE } from './code-texts';
import type { Code } from './parse-code';
import { possibleTexts } from './possible-texts';

/** What a text of the code may be, where names in it stand for other texts. */
export function filledTexts(code: Code, { text, visited }: CodeText): readonly string[] {
  return text.includes(HOLE) ? possibleTexts(code, visited.node) : [text];
}
