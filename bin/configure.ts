import { readFileSync } from 'node:fs';
import http from 'node:http';
import type https from 'node:https';
import { join } from 'node:path';
import { type ApiTask, ApiTaskError } from '../src/configure/api-task';
import { callbackUrl, callbackUrlBelow } from '../src/configure/callback-url';
import { ConfigureError } from '../src/configure/configure-error';
import { wantedEventCallback } from '../src/configure/event-callback';
import { findDeployment, PRODUCTION } from '../src/configure/find-deployment';
import { type Plan, planFor } from '../src/configure/plan';
import { proveRoute } from '../src/configure/prove-route';
import {
  parseSavedCallback,
  type SavedCallback,
  saveCallback,
} from '../src/configure/saved-callback';
import { findWorkspaces, setEventCallback } from '../src/configure/workspaces';
import { readSettings, type Settings } from '../src/settings/settings';
import { type Credentials, readCredentials } from '../src/twilio-api/credentials';
import { type TwilioApi, twilioApi } from '../src/twilio-api/twilio-api';
import { type AskedOfApi, apiProblem, needsPermission } from './api-problem';
import { defineCommand, type ValuesOf } from './define-command';
import type { ExitCode } from './exit-code';
import { httpsAgent } from './https-agent';
import { PROJECT_FOLDER } from './project-folder';
import { proofProblem, proofText } from './proof-text';
import { readEnvironment } from './read-environment';
import { readTextFile } from './text-file';
import { UsageError } from './usage-error';
import { workspacesOf } from './workspace-option';

const OPTIONS = {
  workspace: { type: 'string', multiple: true },
  apply: { type: 'boolean' },
  replace: { type: 'boolean' },
  restore: { type: 'string' },
  environment: { type: 'string' },
  production: { type: 'boolean' },
  url: { type: 'string' },
} as const;

type Values = ValuesOf<typeof OPTIONS>;

export const configureCommand = defineCommand({
  help: `Usage: hipaa-guard configure [--workspace WS…] [--apply] [--replace]
                             [--environment NAME | --production | --url URL | --restore FILE]

Shows what has to change in a TaskRouter workspace to send every event to the deployed Function,
with as many attempts as possible, and proves that the Function refuses forged requests. Changes
nothing without --apply or --restore. There is no setting for the method: TaskRouter always posts.

  --workspace SID     the workspace, WS…; may be given several times
                      (default: TASKROUTER_WORKSPACE_SID, else the account's only workspace)
  --apply             make the change, and read it back; what the workspace called before is first
                      written to a file in this folder, which only you can read
  --replace           also where the workspace calls another host or path today: those calls will end
  --restore FILE      put back what such a file holds
  --environment NAME  the domain suffix that was deployed to, such as dev or stage
                      (default: the Service's only environment)
  --production        the environment without a suffix
  --url URL           where Twilio calls the Function: https://HOST, or with /taskrouter/events
                      (default: below CALLBACK_BASE_URL, else the deployment is looked up)
  -h, --help          show this

The account is ACCOUNT_SID, with AUTH_TOKEN or with TWILIO_API_KEY and TWILIO_API_SECRET, of the
environment or .env. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are used. A restricted API key needs
/twilio/taskrouter/workspaces/read, …/list without --workspace, and …/update with --apply. It also
needs --url, because there is no permission to look up a deployment.

Exit code: 0 shown, or configured as it should be; 1 the Function does not refuse forged requests,
or the change is not there when it is read back; 2 wrong usage or settings, Twilio's API does not
answer, or --replace is missing.
`,
  options: OPTIONS,
  takesArguments: false,
  async run(values) {
    const environment = readEnvironment();
    const agent = httpsAgent(environment);
    try {
      const credentials = readCredentials(environment);
      const api = twilioApi(credentials, { agent, attempts: 4 });
      const run = { api, agent, credentials, values, settings: readSettings(environment) };
      return await (values.restore === undefined ? pointAtFunction(run) : restore(run));
    } catch (error) {
      if (!(error instanceof ApiTaskError)) throw error;
      process.stderr.write(`${apiProblem(error.reason, ASKED[error.task])}\n`);
      return 2;
    } finally {
      agent.destroy();
    }
  },
});

interface Run {
  readonly api: TwilioApi;
  readonly agent: https.Agent;
  readonly credentials: Credentials;
  readonly values: Values;
  readonly settings: Settings;
}

async function pointAtFunction(run: Run): Promise<ExitCode> {
  const { api, agent, values, settings } = run;
  const sids = workspacesOf(values.workspace, settings);
  const url = await callbackUrlOf(api, values, settings);
  const wanted = wantedEventCallback(url);
  const workspaces = await findWorkspaces(api, sids);
  const plans = workspaces.map((workspace) => planFor(workspace, wanted, wanted.url));
  process.stdout.write(plans.map(planText).join(''));

  // Before anything is changed: no event may go where it gets lost, or where anybody can post.
  const proofs = await proveRoute(url, url.protocol === 'https:' ? agent : http.globalAgent);
  process.stdout.write(proofs.map(proofText).join(''));
  if (!proofs.every(({ refused }) => refused)) {
    process.stderr.write(`${proofProblem(proofs)} Nothing was changed.\n`);
    return 1;
  }
  return await carryOut(plans, run);
}

async function restore(run: Run): Promise<ExitCode> {
  const { workspaceSid, eventCallback, replacedBy } = savedCallbackOf(run);
  const workspaces = await findWorkspaces(run.api, [workspaceSid]);
  const plans = workspaces.map((workspace) => planFor(workspace, eventCallback, replacedBy));
  process.stdout.write(plans.map(planText).join(''));
  return await carryOut(plans, run);
}

function savedCallbackOf({ credentials, values, settings }: Run): SavedCallback {
  const { restore: path = '', url, environment, production } = values;
  if ([url, environment, production].some((each) => each !== undefined)) {
    throw new UsageError('--restore goes without --url, --environment and --production');
  }
  const saved = readTextFile('--restore', path, parseSavedCallback);
  if (saved.accountSid !== credentials.accountSid) {
    throw new ConfigureError('--restore: the file is of another account than ACCOUNT_SID');
  }
  const sids = workspacesOf(values.workspace, settings);
  if (sids.length > 0 && !sids.includes(saved.workspaceSid)) {
    const source = values.workspace === undefined ? 'TASKROUTER_WORKSPACE_SID' : '--workspace';
    throw new ConfigureError(`--restore: the file is of another workspace than ${source}`);
  }
  return saved;
}

async function carryOut(plans: readonly Plan[], run: Run): Promise<ExitCode> {
  const { apply = false, replace = false, restore: saved } = run.values;
  const due = plans.filter(({ changes }) => changes.length > 0);
  if (due.length === 0) {
    process.stdout.write('Nothing to change.\n');
    return 0;
  }
  const others = due.filter(({ replacesAnother }) => replacesAnother && !replace);
  // Whoever names a file that holds what was there has seen it, and wants it back.
  if (!apply && saved === undefined) {
    const options = others.length === 0 ? '--apply' : '--apply --replace';
    process.stdout.write(`Nothing was changed. Run it again with ${options} to make the change.\n`);
    return 0;
  }
  if (others.length > 0) {
    process.stderr.write(othersProblem(others));
    return 2;
  }
  // All of them before the first change: a folder that cannot be written to leaves all as it was.
  for (const plan of due) {
    const name = saveCallback(process.cwd(), {
      accountSid: run.credentials.accountSid,
      workspaceSid: plan.sid,
      savedAt: new Date(),
      eventCallback: plan.eventCallback,
      replacedBy: plan.wanted.url,
    });
    process.stdout.write(`${name} holds what was there before; --restore ${name} puts it back.\n`);
  }
  let code: ExitCode = 0;
  for (const { sid, wanted } of due) {
    const left = await setEventCallback(run.api, sid, wanted);
    if (left.length === 0) {
      process.stdout.write(`${sid} is configured, and was read back.\n`);
    } else {
      const names = left.map(({ setting }) => setting).join(' and ');
      process.stderr.write(
        `${sid} was changed, but reads back differently in ${names}. Does something else set it?\n`,
      );
      code = 1;
    }
  }
  return code;
}

async function callbackUrlOf(
  api: TwilioApi,
  { url, environment, production }: Values,
  { CALLBACK_BASE_URL: base }: Settings,
): Promise<URL> {
  if ([url, environment, production].filter((each) => each !== undefined).length > 1) {
    throw new UsageError('give only one of --url, --environment and --production');
  }
  const below = base === undefined ? undefined : callbackUrlBelow(base);
  if (url !== undefined) {
    const given = callbackUrl(url, '--url');
    if (below !== undefined && below.href !== given.href) {
      process.stderr.write(
        'CALLBACK_BASE_URL differs from --url: a Function with this setting refuses requests to --url.\n',
      );
    }
    return given;
  }
  if (below !== undefined) return below;
  return await findDeployment(api, packageName(), production ? PRODUCTION : environment);
}

/** The name under which the toolkit deploys the Service. */
function packageName(): string {
  return String(JSON.parse(readFileSync(join(PROJECT_FOLDER, 'package.json'), 'utf8')).name);
}

const WORKSPACES = '/twilio/taskrouter/workspaces';
const ASKED: Readonly<Record<ApiTask, AskedOfApi>> = {
  list_workspaces: {
    action: 'list the workspaces',
    needs: needsPermission(`${WORKSPACES}/list`),
  },
  read_workspace: {
    action: 'read the workspace',
    needs: needsPermission(`${WORKSPACES}/read`),
  },
  update_workspace: {
    action: 'update the workspace',
    needs: needsPermission(`${WORKSPACES}/update`),
  },
  find_deployment: {
    action: 'look up the deployment',
    needs:
      'A restricted API key has no permission for it: give --url, or use a standard key or the auth token.',
  },
};

function planText({ sid, changes }: Plan): string {
  if (changes.length === 0) return `${sid}: as it should be\n`;
  return [
    `${sid}:`,
    ...changes.flatMap(({ setting, from, to }) => [`  ${setting}`, `    - ${from}`, `    + ${to}`]),
    '',
  ].join('\n');
}

function othersProblem(plans: readonly Plan[]): string {
  const sids = plans.map(({ sid }) => sid).join(', ');
  return (
    `Another URL gets the events of ${sids} today, and would get none any more: add --replace to do ` +
    'so all the same. docs/deploy.md says how both can have them. Nothing was changed.\n'
  );
}
