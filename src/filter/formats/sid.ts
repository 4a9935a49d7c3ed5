const SID = /^[A-Z]{2}[0-9a-fA-F]{32}$/;
const TOKEN = /^(?!(?:\D*\d){7})[A-Za-z0-9_-]{1,64}$/;

/** True for a Twilio SID, of the kind of resource that `prefix` names. */
export function isSid(text: string, prefix = ''): boolean {
  return SID.test(text) && text.startsWith(prefix);
}

/** True for a SID, or a short token with fewer digits than the seven that a number of a person has. */
export function isStructureId(text: string): boolean {
  return SID.test(text) || TOKEN.test(text);
}
