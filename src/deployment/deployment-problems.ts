import { callbackUrlBelow } from '../configure/callback-url';
import { ConfigureError } from '../configure/configure-error';
import { createSink } from '../delivery/create-sink';
import { PROTECTED_ROUTES } from '../routes/all-routes';
import { readMode } from '../routes/read-mode';
import { readPolicy } from '../routes/read-policy';
import { SettingError } from '../settings/setting-error';
import { readSettings } from '../settings/settings';
import { isSid } from '../twilio-api/is-sid';
import type { Deployment } from './read-deployment';

/** Twilio docs, "Serverless API: Variable resource". */
const MAX_NAME_CHARACTERS = 128;
const MAX_VALUE_BYTES = 450;

/** Secrets of the commands. The toolkit would upload them, and no Function needs them. */
const SECRETS_OF_COMMANDS = ['TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY', 'TWILIO_API_SECRET'] as const;

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
  if (account !== undefined && !isSid(account, 'AC')) {
    problems.push('ACCOUNT_SID must be a SID, AC…');
  }
  if (password === undefined && token === undefined) problems.push('AUTH_TOKEN is missing');
  return problems;
}

function problemsOfFiles({ files }: Deployment): readonly string[] {
  return [
    ...files
      .filter(({ visibility }) => visibility === 'public')
      .map(({ path }) => `${path} would be public: its name must say .protected. or .private.`),
    ...PROTECTED_ROUTES.filter(
      (route) =>
        !files.some(({ path, visibility }) => path === route.path && visibility === 'protected'),
    ).map(({ path }) => `the protected Function ${path} is missing: run npm run build`),
  ];
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
    ...SECRETS_OF_COMMANDS.filter((name) => names.includes(name)).map(
      (name) => `${name} would be uploaded: take it out of .env, and set it in the environment`,
    ),
  ];
}

function problemsOfSettings({ variables, policy }: Deployment): readonly string[] {
  const settings = readSettings(variables);
  const { CALLBACK_BASE_URL: base, TASKROUTER_WORKSPACE_SID: workspace } = settings;
  return [
    ...problemOf(() => createSink(settings, true)),
    ...problemOf(() =>
      readMode(undefined, settings, readPolicy({ readPolicyAsset: () => policy })),
    ),
    ...(base === undefined ? [] : problemOf(() => requireHttps(callbackUrlBelow(base)))),
    ...(workspace === undefined || isSid(workspace, 'WS')
      ? []
      : ['TASKROUTER_WORKSPACE_SID must be a SID, WS…']),
  ];
}

function requireHttps({ protocol }: URL): void {
  if (protocol !== 'https:') {
    throw new ConfigureError('CALLBACK_BASE_URL must be https: when deployed');
  }
}

function problemOf(check: () => unknown): readonly string[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof SettingError || error instanceof ConfigureError) return [error.message];
    throw error;
  }
}
