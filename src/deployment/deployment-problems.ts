import { basename } from 'node:path';
import { createSink } from '../delivery/create-sink';
import { decodeSecret } from '../delivery/standard-webhooks';
import { parsePolicy } from '../filter/policy/parse-policy';
import { POLICY_FILE } from '../filter/policy/policy-file';
import { PolicyInvalidError } from '../filter/policy/policy-invalid-error';
import { policyProblem } from '../filter/policy/policy-problem';
import { readMode } from '../filter/read-mode';
import { utf8Text } from '../json/utf8-text';
import { isPublicHost } from '../network/is-public-host';
import { EVENT_CALLBACK, PROTECTED_ROUTES } from '../routes/all-routes';
import { POLICY_ASSET } from '../routes/platform';
import { functionUrlBelow } from '../settings/function-url';
import { FunctionUrlError } from '../settings/function-url-error';
import { SettingError } from '../settings/setting-error';
import { readSettings, SETTING_NAMES, type Settings } from '../settings/settings';
import { slipsBetween } from '../terminal/slips-between';
import { isSid } from '../twilio-api/is-sid';
import { problemsOfRuntime } from './problems-of-runtime';
import type { DeployedFile, Deployment } from './read-deployment';

/** Twilio docs, "Serverless API: Variable resource". */
const MAX_NAME_CHARACTERS = 128;
const MAX_VALUE_BYTES = 450;

/** The build holds a clone to the same. */
const VISIBILITIES: Readonly<Record<DeployedFile['kind'], readonly string[]>> = {
  function: ['protected', 'private'],
  asset: ['private'],
};

/** Standard Webhooks specification 1.0.0, "Signature scheme: symmetric": 24 to 64 bytes. */
const MIN_SECRET_BYTES = 24;

const RIGHT_URL = { EVENTS_SINK_URL: 'https://sink.example.com/' };
const RIGHT_SECRET = {
  EVENTS_SINK_SECRET: `whsec_${Buffer.alloc(MIN_SECRET_BYTES).toString('base64')}`,
};

/** Secrets of the commands. The toolkit would upload them, and no Function needs them. */
const SECRETS_OF_COMMANDS = [
  'TWILIO_AUTH_TOKEN',
  'TWILIO_API_KEY',
  'TWILIO_API_SECRET',
  'TWILIO_ORGANIZATION_TOKEN',
  'SEGMENT_TOKEN',
];

const NO_POLICY = `the private Asset ${POLICY_ASSET} is missing: put ${basename(POLICY_FILE)} into the folder of Assets; in a project of your own, init --update writes a blank one`;

/** Of the commands too; a secret where its URL has a user or a password. */
const PROXIES = ['HTTPS_PROXY', 'HTTP_PROXY'];

/** In how many letters a name may differ from a setting's, and still be taken for it. */
const NEAR_SLIPS = 2;

/** What the toolkit is told to sign in with, instead of what `.env` says. */
export interface ToolkitCredentials {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/**
 * Why this must not be deployed, or would not work: a line for each reason, which names files and
 * settings and no value. None when all is well.
 */
export function deploymentProblems(
  deployment: Deployment,
  credentials: ToolkitCredentials,
): readonly string[] {
  return [
    ...deployment.misleading.map(
      (key) => `${key} of the toolkit's configuration leads it elsewhere: take it out`,
    ),
    ...problemsOfRuntime(deployment.runtime, deployment.packageJson),
    ...problemsOfCredentials(deployment, credentials),
    ...problemsOfFiles(deployment),
    ...problemsOfVariables(deployment),
    ...problemsOfSettings(deployment),
  ];
}

function problemsOfCredentials(
  { settings }: Deployment,
  { username, password }: ToolkitCredentials,
): readonly string[] {
  const { ACCOUNT_SID: account, AUTH_TOKEN: token } = readSettings(settings);
  const problems: string[] = [];
  if (username === undefined && account === undefined) problems.push('ACCOUNT_SID is missing');
  if (username !== undefined && !isSid(username, 'AC') && !isSid(username, 'SK')) {
    problems.push('--username must be a SID, SK… or AC…');
  }
  if (username?.startsWith('SK') && password === undefined) {
    problems.push('--username is an API key: give its secret with --password-file');
  }
  if (account !== undefined && !isSid(account, 'AC')) {
    problems.push('ACCOUNT_SID must be a SID, AC…');
  }
  if (password === undefined && token === undefined) problems.push('AUTH_TOKEN is missing');
  if (token !== undefined && !isAuthToken(token)) {
    problems.push('AUTH_TOKEN must be 32 hexadecimal digits');
  }
  return problems;
}

/** Every auth token of Twilio's is written so. */
function isAuthToken(token: string): boolean {
  return /^[0-9a-f]{32}$/i.test(token);
}

function problemsOfFiles({ files, lost }: Deployment): readonly string[] {
  return [
    ...lost.map((file) => `${file} would not be deployed: here a Function ends in .js`),
    ...files.flatMap(problemOfVisibility),
    ...problemsOfPaths(files),
    ...PROTECTED_ROUTES.filter(
      (route) =>
        !files.some(({ path, visibility }) => path === route.path && visibility === 'protected'),
    ).map(
      ({ path }) =>
        `the protected Function ${path} is missing: run npm run build or, in a project of your own, init --update`,
    ),
  ];
}

/** Nobody says which of two files with one path would run: the toolkit uploads both. */
function problemsOfPaths(files: readonly DeployedFile[]): readonly string[] {
  return files.flatMap(({ path, visibility }, index) => {
    const other = files.slice(0, index).find((each) => each.path === path);
    if (other === undefined) return [];
    return [`${path} would be there twice, ${other.visibility} and ${visibility}`];
  });
}

function problemOfVisibility({ kind, visibility, path }: DeployedFile): readonly string[] {
  const allowed = VISIBILITIES[kind];
  if (allowed.includes(visibility)) return [];
  const marks = allowed.map((each) => `.${each}.`).join(' or ');
  return [`${path} would be ${visibility}: its name must say ${marks}`];
}

function problemsOfVariables({ variables }: Deployment): readonly string[] {
  const names = Object.keys(variables);
  return [
    ...names
      .filter((name) => name.length > MAX_NAME_CHARACTERS)
      .map(
        (name) => `${name.slice(0, 20)}… has a name of more than ${MAX_NAME_CHARACTERS} characters`,
      ),
    ...names
      .filter((name) => Buffer.byteLength(variables[name] ?? '') > MAX_VALUE_BYTES)
      .map(
        (name) => `${name} is longer than the ${MAX_VALUE_BYTES} bytes that a variable can hold`,
      ),
    ...names
      .filter((name) => isSecretOfCommands(name, variables[name] ?? ''))
      .map(
        (name) => `${name} would be uploaded: take it out of .env, and set it in the environment`,
      ),
    ...names.flatMap(problemOfSpelling),
  ];
}

function isSecretOfCommands(name: string, value: string): boolean {
  const written = name.toUpperCase();
  return (
    SECRETS_OF_COMMANDS.includes(written) || (PROXIES.includes(written) && value.includes('@'))
  );
}

/**
 * A setting that is misspelt would be uploaded, and nothing would read it. A name that goes on
 * after a setting's, such as `AUTH_TOKEN_2`, is a variable of the customer's own.
 */
function problemOfSpelling(name: string): readonly string[] {
  if (SETTING_NAMES.some((setting) => setting === name)) return [];
  const near = SETTING_NAMES.find(
    (setting) =>
      !name.startsWith(`${setting}_`) && slipsBetween(name.toUpperCase(), setting) <= NEAR_SLIPS,
  );
  return near === undefined
    ? []
    : [`${name} is not a setting: write ${near}, or give a variable of your own another name`];
}

function problemsOfSettings({ variables, policy }: Deployment): readonly string[] {
  const settings = readSettings(variables);
  const {
    AUTH_TOKEN_SECONDARY: secondary,
    CALLBACK_BASE_URL: base,
    TASKROUTER_WORKSPACE_SID: workspace,
  } = settings;
  return [
    ...problemsOfSink(settings),
    ...(secondary === undefined || isAuthToken(secondary)
      ? []
      : ['AUTH_TOKEN_SECONDARY must be 32 hexadecimal digits']),
    ...problemsOfPolicy(policy, settings),
    ...(base === undefined
      ? []
      : problemOf(() => requireHttps(functionUrlBelow(base, EVENT_CALLBACK.path)))),
    ...(workspace === undefined || isSid(workspace, 'WS')
      ? []
      : ['TASKROUTER_WORKSPACE_SID must be a SID, WS…']),
  ];
}

/** Those of the mode with it: the policy has one, and a setting may overrule it. */
function problemsOfPolicy(file: Buffer | undefined, settings: Settings): readonly string[] {
  // The Functions would go by the defaults, and nobody would notice which vocabularies are gone.
  if (file === undefined) return [NO_POLICY];
  const text = utf8Text(file);
  // A Function would replace the bytes, and a vocabulary would never match.
  if (text === undefined) return [`${POLICY_FILE} is not UTF-8; save it as UTF-8`];
  try {
    const policy = parsePolicy(text);
    return problemOf(() => readMode(undefined, settings, policy));
  } catch (error) {
    if (!(error instanceof PolicyInvalidError)) throw error;
    return [policyProblem(POLICY_FILE, text, error)];
  }
}

/**
 * A sink names its first problem only: so each of its settings is tried with another that is right.
 */
function problemsOfSink(settings: Settings): readonly string[] {
  const { EVENTS_SINK_URL: url, EVENTS_SINK_SECRET: secret = '' } = settings;
  const problemsOfUrl = problemOf(() =>
    createSink({ ...settings, ...RIGHT_SECRET }, { deployed: true }),
  );
  const problemsOfSecret = problemOf(() =>
    createSink({ ...settings, ...RIGHT_URL }, { deployed: true }),
  );
  if (problemsOfUrl.length === 0 && url !== undefined && !isPublicHost(new URL(url))) {
    problemsOfUrl.push('EVENTS_SINK_URL must name a host that Twilio can reach, on the internet');
  }
  if (problemsOfSecret.length === 0 && (decodeSecret(secret)?.length ?? 0) < MIN_SECRET_BYTES) {
    problemsOfSecret.push(
      `EVENTS_SINK_SECRET must hold at least ${MIN_SECRET_BYTES} bytes, as Standard Webhooks asks`,
    );
  }
  return [...problemsOfUrl, ...problemsOfSecret];
}

function requireHttps({ protocol }: URL): void {
  if (protocol !== 'https:') {
    throw new FunctionUrlError('CALLBACK_BASE_URL must be https: when deployed');
  }
}

function problemOf(check: () => unknown): string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof SettingError || error instanceof FunctionUrlError) return [error.message];
    throw error;
  }
}
