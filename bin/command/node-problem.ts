/**
 * One sentence for whoever runs a version of Node.js that is too old; else `undefined`. Written so
 * that the old ones can read it.
 *
 * @param running As `process.versions.node` has it.
 * @param minimum As the package's `engines` have it, such as `>=20.19`.
 */
export function nodeProblem(running: string, minimum: string): string | undefined {
  const least = minimum.replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `hipaa-guard needs Node.js ${least.join('.')} or newer, and this is ${running}.`;
}
