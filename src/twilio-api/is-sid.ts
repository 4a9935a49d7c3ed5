/**
 * The form of a SID as a regular expression, without anchors.
 *
 * @param prefix The letters of the kind of resource, or an expression for several.
 */
export function sidPattern(prefix = '[A-Z]{2}'): string {
  return `${prefix}[0-9a-fA-F]{32}`;
}

const SID = new RegExp(`^${sidPattern()}$`);

/** True for a Twilio SID, of the kind of resource that `prefix` names. */
export function isSid(text: string, prefix = ''): boolean {
  return SID.test(text) && text.startsWith(prefix);
}
