const CHARACTER = '[A-Za-z0-9 _/:#,@;=&%!~"\'<>-]';
const ESCAPED = '\\\\[dws.*+?()|^{}$[\\]\\\\/-]';
const MEMBER =
  '(?:a-z|A-Z|0-9|a-f|A-F|[A-Za-z0-9 _/:#,@;=&%!~"\'<>.*+?()|$]|\\\\[dws.^[\\]\\\\/-])';
const ATOM = `(?:${CHARACTER}|${ESCAPED}|\\[${MEMBER}+\\])`;
const ITEM = `${ATOM}(?:\\{(?:[1-9]|[12]\\d)\\})?`;
const OPTIONAL = `${ATOM}\\?`;
/** Excludes patterns that match the empty text, which would be found everywhere. */
const NOT_EMPTY = `(?!(?:${OPTIONAL})*(?:\\\\b)?$)`;

/**
 * The language of the policy's own patterns, small enough that no pattern can be slow: characters,
 * `\d`, `\w`, `\s`, classes such as `[A-Z0-9]`, each once or `{1}` to `{29}` times, up to four of
 * them optional by `?`, and `\b` at either end. No groups, no alternatives, nothing unbounded.
 */
export const EXTRA_PATTERN = new RegExp(
  `^(?:\\\\b)?${NOT_EMPTY}(?:(?:${ITEM})*${OPTIONAL}){0,4}(?:${ITEM})*(?:\\\\b)?$`,
);
export const EXTRA_PATTERN_MAX_LENGTH = 100;

/** Compiles a pattern of a valid policy, to search normalised text in any case. */
export function compileExtraPattern(pattern: string): RegExp {
  return new RegExp(pattern, 'i');
}

/** Like {@link compileExtraPattern}, but matches only whole texts. */
export function compileWholePattern(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'i');
}
