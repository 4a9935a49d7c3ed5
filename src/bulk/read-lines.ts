import type { Readable } from 'node:stream';

/** A line of text, or one that is too long to be held. */
export type Line = { readonly text: string } | { readonly text: undefined };

/** Twice what a Function can receive, in UTF-16 units: no event is longer. */
export const MAX_LINE_LENGTH = 2 * 1024 * 1024;

/**
 * The lines of a UTF-8 stream, those of each chunk together. Holds no more than one chunk and one
 * line, whatever the input's length.
 */
export async function* readLines(input: Readable): AsyncGenerator<readonly Line[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let overlong = false;
  for await (const chunk of input) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = pieces.pop() ?? '';
    const lines: Line[] = pieces.map((text) =>
      text.length > MAX_LINE_LENGTH ? { text: undefined } : { text },
    );
    if (overlong && lines.length > 0) {
      lines[0] = { text: undefined };
      overlong = false;
    }
    if (rest.length > MAX_LINE_LENGTH) {
      rest = '';
      overlong = true;
    }
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (overlong) yield [{ text: undefined }];
  else if (rest !== '') yield [{ text: rest }];
}
