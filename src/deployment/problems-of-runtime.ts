/** As `engines` of package.json has it: what is older lacks what the Functions call. */
const LEAST_NODE = 20;

/**
 * A sentence where a project deploys to a version of Node.js on which every request would fail, as
 * toolkits of earlier years wrote it into the configuration.
 *
 * @param runtime The configuration's, such as `node18`. Without one Twilio chooses.
 */
export function problemsOfRuntime(runtime: unknown): readonly string[] {
  const [, version] = /^node(\d+)$/.exec(String(runtime)) ?? [];
  if (version === undefined || Number(version) >= LEAST_NODE) return [];
  return ["runtime of the toolkit's configuration is too old for these Functions: write node22"];
}
