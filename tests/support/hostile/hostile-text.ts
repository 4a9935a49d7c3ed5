/** Texts that terminals, editors and browsers obey instead of showing. */
const COMMANDS = {
  'a colour (ECMA-48, SGR)': '\u001b[31m',
  'a colour by one 8-bit character': '\u009b31m',
  'the window’s title (OSC)': '\u001b]0;owned\u0007',
  'a link (OSC 8)': '\u001b]8;;https://attacker.example.com\u001b\\',
  'the line’s beginning': '\r',
  'the line above': '\u001b[1A',
  'a deleted character': '\b\u007f',
  'nothing, and the end of a text': '\0',
  'a line that runs the other way (CVE-2021-42574)': '\u202e',
  'an invisible character': '\u200b',
  'a separator of lines': '\u2028',
  'another line': '\nPASS all is well',
} as const;

/** Each with its name. */
export const HOSTILE_TEXTS = Object.entries(COMMANDS).map(
  ([name, command]) => [name, `canary${command}canary`] as const,
);

/** Characters that no output may contain, except the line feeds that end its own lines. */
export const OBEYED = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\nPASS all is well/u;
