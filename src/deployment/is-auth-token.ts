/** True for a text with the form of a Twilio auth token. */
export function isAuthToken(token: string): boolean {
  return /^[0-9a-f]{32}$/i.test(token);
}
