/**
 * What a sign-in page hands to Flex: the answer of OAuth, and the parameters of Flex's older SSO.
 */
const ANSWERS = [
  ['code', 'state'],
  ['Token', 'Identity', 'Expiration'],
];

/**
 * Whether this page was opened by a sign-in, and not by a reload or a bookmark: then what an
 * earlier session left is no matter, such as that of a browser that was closed in the evening.
 *
 * Flex takes the parameters out of its address before plugins load; the record of the navigation
 * keeps them. After a sign-in in a pop-up window nothing tells it: an old record ends the session,
 * and the agent signs in once more.
 */
export function isNewSignIn(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!(navigation instanceof PerformanceNavigationTiming)) return false;
  if (navigation.type !== 'navigate') return false;
  const { searchParams } = new URL(navigation.name);
  return ANSWERS.some((names) => names.every((name) => searchParams.has(name)));
}
