/**
 * The form of a SID as a regular expression, without anchors.
 *
 * @param prefix The letters of the kind of resource, or an expression for several.
 */
export function sidPattern(prefix = '[A-Z]{2}'): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

/**
 * As {@link sidPattern}, digit by digit, for patterns that are tried on every event: the engine
 * counts repetitions beyond three, which takes three times as long.
 */
export function quickSidPattern(prefix: string): string {
  return prefix + '[0-9a-fA-F]'.repeat(32);
}

const SID = new RegExp(`^${quickSidPattern('[A-Z]{2}')}$`);
const LENGTH = 34;

/**
 * True for a Twilio SID, of the kind of resource that `prefix` names. One pattern for all kinds: it
 * is made once, and takes less time than to look at the characters one by one.
 */
export function isSid(text: string, prefix = ''): boolean {
  return text.length === LENGTH && text.startsWith(prefix) && SID.test(text);
}
