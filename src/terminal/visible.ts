/**
 * Controls, format characters, such as those that turn a line around, line separators, halves of
 * pairs.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text on one line with nothing in it that a terminal, an editor or a browser would obey instead
 * of showing it: each such character is written as `\u{1b}`. File names, and what stands in an
 * account, are chosen by others.
 *
 * Source: ECMA-48; Unicode 15.1, section 23 "Special Areas and Format Characters"; CVE-2021-42574.
 */
export function visible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u{${code.toString(16)}}`;
  });
}

/** The same for a text of several lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
