import { readFileSync } from 'node:fs';
import { ToolkitMissingError } from '../local-server/toolkit-script';
import { POLICY_ASSET } from '../routes/platform';
import { asRefusal } from './deployment-error';
import { lostFunctions } from './lost-functions';
import { projectPackage } from './project-package';

/** A file that would be deployed. */
export interface DeployedFile {
  readonly kind: 'function' | 'asset';
  readonly visibility: 'public' | 'protected' | 'private';
  /** Its path in a URL, such as `/taskrouter/events`. */
  readonly path: string;
  readonly file: string;
}

/** What the toolkit would deploy from a folder. */
export interface Deployment {
  readonly files: readonly DeployedFile[];
  /** The settings of `.env`, credentials included. */
  readonly settings: Readonly<Record<string, string>>;
  /** The settings that become variables of the Service. */
  readonly variables: Readonly<Record<string, string>>;
  /** The policy's file, or `undefined` when none is deployed. */
  readonly policy: Buffer | undefined;
  /** The version of Node.js, such as `node22`, or Twilio's own choice. */
  readonly runtime: string | undefined;
  /** The project's parsed `package.json`; `undefined` when it is missing or not JSON. */
  readonly packageJson: unknown;
  /** Files named like Functions that the toolkit skips. */
  readonly lost: readonly string[];
  /** Keys of the toolkit's configuration that would make it deploy something else. */
  readonly misleading: readonly string[];
}

/** With these the toolkit uses another folder, another `.env`, or the environment's settings. */
const MISLEADING = ['cwd', 'env', 'loadSystemEnv'];

/** The environment that the toolkit deploys to by default. */
export const DEFAULT_SUFFIX = 'dev';

/**
 * What the toolkit would deploy, according to its own code, which reads `.twilioserverlessrc`, the
 * folders and `.env`.
 *
 * @param root The project's folder, already built.
 * @param environmentSuffix The target environment; empty for production. The configuration may have
 *   a section for it.
 * @throws {ToolkitMissingError} when the toolkit is not installed.
 * @throws {DeploymentError} for a configuration or a file that the toolkit refuses.
 */
export async function readDeployment(root: string, environmentSuffix: string): Promise<Deployment> {
  const [{ fsHelpers }, { readSpecializedConfig }, { readLocalEnvFile, ...env }] =
    await loadToolkit();
  const configuration = await asRefusal(
    () => readSpecializedConfig(root, '', 'deploy', { environmentSuffix }),
    // The toolkit's message quotes the file.
    () =>
      "the toolkit's configuration, .twilioserverlessrc or similar, cannot be read: it must be JSON or YAML",
  );
  const { functionsFolder, assetsFolder } = configuration;
  // Folders that are not configured are left out: the toolkit has several defaults.
  const { functions, assets } = await asRefusal(
    () =>
      fsHelpers.getListOfFunctionsAndAssets(root, {
        ...(functionsFolder && { functionsFolderNames: [functionsFolder] }),
        ...(assetsFolder && { assetsFolderNames: [assetsFolder] }),
      }),
    (message) => `the toolkit refuses a file name: ${message}`,
  );
  const files = [
    ...functions.map((each) => deployedFile('function', each)),
    ...assets.map((each) => deployedFile('asset', each)),
  ];
  const { localEnv } = await readLocalEnvFile({ cwd: root });
  const policy = files.find(({ path }) => path === POLICY_ASSET)?.file;
  return {
    files,
    settings: textsOf(localEnv),
    variables: textsOf(env.filterEnvVariablesForDeploy(localEnv)),
    policy: policy === undefined ? undefined : readFileSync(policy),
    runtime: configuration.runtime,
    packageJson: projectPackage(root),
    lost: await lostFunctions(root, functionsFolder, fsHelpers.getDirContent),
    misleading: Object.entries<unknown>(configuration)
      .filter(([key, value]) => isMisleading(key, value, environmentSuffix))
      .map(([key]) => key),
  };
}

function isMisleading(key: string, value: unknown, environmentSuffix: string): boolean {
  switch (key) {
    case 'environment':
      // The toolkit treats an option with the default value as not given.
      return environmentSuffix === DEFAULT_SUFFIX && value !== DEFAULT_SUFFIX;
    case 'functions':
    case 'assets':
      // Deploying would remove those that the environment has.
      return value === false;
    default:
      return MISLEADING.includes(key);
  }
}

/** A file in the toolkit's form. */
interface FoundFile {
  readonly access: DeployedFile['visibility'];
  readonly path: string;
  readonly filePath: string;
}

function deployedFile(kind: DeployedFile['kind'], found: FoundFile): DeployedFile {
  return { kind, visibility: found.access, path: found.path, file: found.filePath };
}

/** Loaded on demand, since few commands need the toolkit. */
async function loadToolkit() {
  try {
    return await Promise.all([
      import('@twilio-labs/serverless-api'),
      import('twilio-run/dist/config/global.js'),
      import('twilio-run/dist/config/utils.js'),
    ]);
  } catch {
    throw new ToolkitMissingError();
  }
}

function textsOf(
  variables: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) texts[name] = value;
  }
  return texts;
}
