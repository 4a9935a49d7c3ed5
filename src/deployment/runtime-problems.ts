import { dependencies as ownDependencies } from '../../package.json';
import { isPlainObject, ownValue } from '../json/plain-object';

const HANDLER = '@twilio/runtime-handler';

/** As `engines` of package.json has it: what is older lacks what the Functions call. */
const LEAST_NODE = 20;

/** Twilio docs, "Headers and cookies": from this version on, a Function sees its headers. */
const LEAST_HANDLER = [1, 2] as const;

/**
 * A sentence for each way in which a project deploys to a runtime on which every request would
 * fail, as toolkits of earlier years have left it.
 *
 * @param runtime The toolkit's configuration's, such as `node18`. Without one Twilio chooses.
 * @param packageJson The project's, parsed.
 */
export function runtimeProblems(runtime: unknown, packageJson: unknown): readonly string[] {
  return [
    ...(isOldNode(runtime)
      ? ["runtime of the toolkit's configuration is too old for these Functions: write node22"]
      : []),
    ...(isOldHandler(handlerOf(packageJson))
      ? [
          `package.json asks for no ${HANDLER}, or for one that hides the headers, and with them every signature: npm install --save-exact ${HANDLER}@${ownDependencies[HANDLER]}`,
        ]
      : []),
  ];
}

function isOldNode(runtime: unknown): boolean {
  const [, version] = /^node(\d+)$/.exec(String(runtime)) ?? [];
  return version !== undefined && Number(version) < LEAST_NODE;
}

function handlerOf(packageJson: unknown): unknown {
  const dependencies = isPlainObject(packageJson)
    ? ownValue(packageJson, 'dependencies')
    : undefined;
  return isPlainObject(dependencies) ? ownValue(dependencies, HANDLER) : undefined;
}

/** What is no exact version the toolkit refuses by itself. */
function isOldHandler(version: unknown): boolean {
  if (version === undefined) return true;
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+/.exec(String(version)) ?? [];
  const [leastMajor, leastMinor] = LEAST_HANDLER;
  if (major === undefined || Number(major) > leastMajor) return false;
  return Number(major) < leastMajor || Number(minor) < leastMinor;
}
