/** Parameters that a sign-in page passes to Flex: OAuth's answer, or those of Flex's older SSO. */
const ANSWERS = [
  ['code', 'state'],
  ['Token', 'Identity', 'Expiration'],
];

/**
 * Whether this page was opened by a sign-in, not by a reload or a bookmark: then the record of an
 * earlier session, as in a browser closed the evening before, does not matter.
 *
 * Flex removes the parameters from its address before plugins load, but the navigation entry keeps
 * them. After a sign-in in a pop-up window nothing shows it: an old record ends the session, and
 * the agent signs in again.
 */
export function isNewSignIn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming)) return false;
  if (navigation.type !== 'navigate') return false;
  const { searchParams } = new URL(navigation.name);
  return ANSWERS.some((names) => names.every((name) => searchParams.has(name)));
}
