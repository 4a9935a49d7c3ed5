/**
 * The form of a SID as a regular expression, without anchors.
 *
 * @param prefix The letters of the resource type, or an expression for several.
 */
export function sidPattern(prefix = '[A-Z]{2}'): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

/**
 * Like {@link sidPattern}, digit by digit, for patterns that are tried on every event: V8 counts
 * repetitions beyond three, which takes three times as long.
 */
export function quickSidPattern(prefix: string): string {
  return prefix + '[0-9a-fA-F]'.repeat(32);
}

const SID = new RegExp(`^${quickSidPattern('[A-Z]{2}')}$`);
const LENGTH = 34;

/**
 * True for a Twilio SID of the type that `prefix` names. One pattern for all types is compiled
 * once, and is faster than a loop over the characters.
 */
export function isSid(text: string, prefix = ''): boolean {
  return text.length === LENGTH && text.startsWith(prefix) && SID.test(text);
}
