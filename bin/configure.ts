import { readFileSync } from 'node:fs';
import http from 'node:http';
import type https from 'node:https';
import { join } from 'node:path';
import { type ApiTask, ApiTaskError } from '../src/configure/api-task';
import { callbackUrl, callbackUrlBelow } from '../src/configure/callback-url';
import { type Change, changesBetween, wantedEventCallback } from '../src/configure/event-callback';
import { findDeployment, PRODUCTION } from '../src/configure/find-deployment';
import { type Proof, proveRoute } from '../src/configure/prove-route';
import { findWorkspaces, setEventCallback } from '../src/configure/workspaces';
import { readSettings, type Settings } from '../src/settings/settings';
import { readCredentials } from '../src/twilio-api/credentials';
import { type TwilioApi, twilioApi } from '../src/twilio-api/twilio-api';
import { type AskedOfApi, apiProblem, needsPermission } from './api-problem';
import { defineCommand, type ValuesOf } from './define-command';
import type { ExitCode } from './exit-code';
import { httpsAgent } from './https-agent';
import { PROJECT_FOLDER } from './project-folder';
import { readEnvironment } from './read-environment';
import { UsageError } from './usage-error';
import { workspacesOf } from './workspace-option';

const OPTIONS = {
  workspace: { type: 'string', multiple: true },
  apply: { type: 'boolean' },
  environment: { type: 'string' },
  production: { type: 'boolean' },
  url: { type: 'string' },
} as const;

type Values = ValuesOf<typeof OPTIONS>;

export const configureCommand = defineCommand({
  help: `Usage: hipaa-guard configure [--workspace WS…] [--apply]
                             [--environment NAME | --production | --url URL]

Shows what has to change in a TaskRouter workspace to send every event to the deployed Function,
with as many attempts as possible, and proves that the Function refuses forged requests. Changes
nothing without --apply. There is no setting for the method: TaskRouter always posts.

  --workspace SID     the workspace, WS…; may be given several times
                      (default: TASKROUTER_WORKSPACE_SID, else the account's only workspace)
  --apply             make the change, and read it back
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
or the change is not there when it is read back; 2 wrong usage or settings, or Twilio's API does
not answer.
`,
  options: OPTIONS,
  takesArguments: false,
  async run(values) {
    const environment = readEnvironment();
    const agent = httpsAgent(environment);
    try {
      const api = twilioApi(readCredentials(environment), { agent, attempts: 4 });
      return await configureWorkspaces(api, agent, values, readSettings(environment));
    } catch (error) {
      if (!(error instanceof ApiTaskError)) throw error;
      process.stderr.write(`${apiProblem(error.reason, ASKED[error.task])}\n`);
      return 2;
    } finally {
      agent.destroy();
    }
  },
});

async function configureWorkspaces(
  api: TwilioApi,
  agent: https.Agent,
  values: Values,
  settings: Settings,
): Promise<ExitCode> {
  const sids = workspacesOf(values.workspace, settings);
  const url = await callbackUrlOf(api, values, settings);
  const wanted = wantedEventCallback(url);
  const workspaces = await findWorkspaces(api, sids);
  const plans = workspaces.map(({ sid, eventCallback }) => ({
    sid,
    changes: changesBetween(eventCallback, wanted),
  }));
  process.stdout.write(plans.map(({ sid, changes }) => planText(sid, changes)).join(''));

  // Before anything is changed: no event may go where it gets lost, or where anybody can post.
  const proofs = await proveRoute(url, url.protocol === 'https:' ? agent : http.globalAgent);
  process.stdout.write(proofs.map(proofText).join(''));
  if (!proofs.every(({ refused }) => refused)) {
    process.stderr.write(`${proofProblem(proofs)} Nothing was changed.\n`);
    return 1;
  }
  const due = plans.filter(({ changes }) => changes.length > 0);
  if (due.length === 0) {
    process.stdout.write('Nothing to change.\n');
    return 0;
  }
  if (values.apply !== true) {
    process.stdout.write('Nothing was changed. Run it again with --apply to make the change.\n');
    return 0;
  }
  let code: ExitCode = 0;
  for (const { sid } of due) {
    const left = await setEventCallback(api, sid, wanted);
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

function planText(sid: string, changes: readonly Change[]): string {
  if (changes.length === 0) return `${sid}: as it should be\n`;
  return [
    `${sid}:`,
    ...changes.flatMap(({ setting, from, to }) => [`  ${setting}`, `    - ${from}`, `    + ${to}`]),
    '',
  ].join('\n');
}

function proofText({ forgery, refused, outcome }: Proof): string {
  const answer = outcome.status ?? outcome.failure;
  return `${forgery} POST → ${answer}${refused ? ', refused' : ''}\n`;
}

function proofProblem(proofs: readonly Proof[]): string {
  const statuses = proofs.map(({ outcome }) => outcome.status ?? 0);
  if (statuses.some((status) => status >= 200 && status < 300)) {
    return 'The route is open: it accepts events that Twilio has not signed. Deploy the protected Function there.';
  }
  if (statuses.includes(404)) {
    return 'There is no Function at this URL: deploy it first, or correct the URL.';
  }
  if (statuses.some((status) => status >= 500)) {
    return 'The Function fails: its log in the Console says why.';
  }
  return 'There is no proof that the Function refuses forged requests: 403, 401 or 400 would be one.';
}
