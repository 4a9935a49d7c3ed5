import { type CodeText, HOLE } from './code-texts';
import type { Code } from './parse-code';
import { possibleTexts } from './possible-texts';

/** The possible values of a text in the code when names in it stand for other texts. */
export function filledTexts(code: Code, { text, visited }: CodeText): readonly string[] {
  return text.includes(HOLE) ? possibleTexts(code, visited.node) : [text];
}
