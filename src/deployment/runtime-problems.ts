import { dependencies as ownDependencies } from '../../package.json';
import { isPlainObject, ownValue } from '../json/plain-object';

const HANDLER = '@twilio/runtime-handler';

/** As `engines` of package.json has it: what is older lacks what the Functions call. */
const LEAST_NODE = 20;

/** Twilio docs, "Headers and cookies": from this version on, a Function sees its headers. */
const LEAST_HANDLER = [1, 2] as const;

/** As npm writes it with `--save-exact`. */
const EXACT_VERSION = /^v?(\d+)\.(\d+)\.\d+(?:[-+].*)?$/;

/**
 * A sentence for each way in which a project deploys to a runtime on which every request would
 * fail, as toolkits of earlier years have left it, or is not deployed at all.
 *
 * @param runtime The toolkit's configuration's, such as `node18`. Without one Twilio chooses.
 * @param packageJson The project's, parsed.
 */
export function runtimeProblems(runtime: unknown, packageJson: unknown): readonly string[] {
  return [
    ...(isOldNode(runtime)
      ? ["runtime in the toolkit's configuration is too old for these Functions: write node22"]
      : []),
    ...handlerProblems(handlerOf(packageJson)),
  ];
}

function handlerProblems(version: unknown): readonly string[] {
  const remedy = `npm install --save-exact ${HANDLER}@${ownDependencies[HANDLER]}`;
  if (version === undefined || isOldHandler(version)) {
    return [
      `package.json has no ${HANDLER}, or one that hides the headers, and with them every signature: ${remedy}`,
    ];
  }
  if (EXACT_VERSION.test(String(version))) return [];
  return [
    `package.json must name an exact version of ${HANDLER}, or the toolkit refuses it: ${remedy}`,
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

function isOldHandler(version: unknown): boolean {
  const [, major, minor] = EXACT_VERSION.exec(String(version)) ?? [];
  const [leastMajor, leastMinor] = LEAST_HANDLER;
  if (major === undefined || Number(major) > leastMajor) return false;
  return Number(major) < leastMajor || Number(minor) < leastMinor;
}
