/**
 * Control characters, format characters such as bidirectional overrides, line separators, lone
 * surrogates.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A text on one line without characters that a terminal, an editor or a browser would obey instead
 * of showing: each is written like `\u{1b}`. File names and an account's contents are chosen by
 * others.
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
