/**
 * A message when Node.js is too old; else `undefined`. The syntax is old enough for those versions.
 *
 * @param running The value of `process.versions.node`.
 * @param minimum The package's `engines`, such as `>=20.19`.
 */
export function nodeProblem(running: string, minimum: string): string | undefined {
  const least = minimum.replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = running.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `hipaa-guard needs Node.js ${least.join('.')} or newer; this is ${running}.`;
}
