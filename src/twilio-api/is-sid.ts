const SID = /^[A-Z]{2}[0-9a-fA-F]{32}$/;

/** True for a Twilio SID, of the kind of resource that `prefix` names. */
export function isSid(text: string, prefix = ''): boolean {
  return SID.test(text) && text.startsWith(prefix);
}
