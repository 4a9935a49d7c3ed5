/** True for text as every auth token of Twilio's is written. */
export function isAuthToken(token: string): boolean {
  return /^[0-9a-f]{32}$/i.test(token);
}
