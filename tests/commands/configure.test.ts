import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { CONNECTION_OVERRIDES } from '../../src/configure/connection-overrides';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { requestRecorder } from '../support/servers/request-recorder';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import type { ApiResources, ApiStandInOptions } from '../support/twilio-api/api-stand-in';
import { apiStandIns } from '../support/twilio-api/api-stand-ins';

const ACCOUNT = sidOf('AC');
const KEY = sidOf('SK');
const TOKEN = 'token-of-a-test';
const SERVICE = sidOf('ZS');
const DEV = 'hipaa-guard-1234-dev.twil.io';
const PRODUCTION = 'hipaa-guard-1234.twil.io';
const CALLED = `https://${DEV}/taskrouter/events`;
const WANTED = `${CALLED}#${CONNECTION_OVERRIDES}`;
const OLD = {
  event_callback_url: 'https://old.example.com/hook?token=canary',
  events_filter: 'task.created,task.canceled',
};
/** The output that docs/deploy.md shows. */
const [, DOCUMENTED = ''] =
  /```\n(WS0.*?)```/s.exec(readFileSync(join(PROJECT_ROOT, 'docs', 'deploy.md'), 'utf8')) ?? [];
const APPLY = ['--apply', '--replace'];
const UPDATE = 'POST taskrouter.twilio.com/v1/Workspaces/{Sid}';

const standIn = apiStandIns();
/** Where the command runs. */
let folder: string;
/** The account's workspaces, by SID. */
let workspaces: Map<string, { event_callback_url: string; events_filter: string }>;

beforeEach(() => {
  folder = temporaryFolder();
});

const answering =
  (status: number): RequestListener =>
  (_, response) =>
    response.writeHead(status).end();

const environmentOf = (suffix: string | null, domain: string) => ({
  domain_suffix: suffix,
  domain_name: domain,
  build_sid: sidOf('ZB'),
});

const SERVERLESS: ApiResources = {
  'GET serverless.twilio.com/v1/Services/{Sid}': ({ pathParameters }) =>
    pathParameters[0] === 'hipaa-guard'
      ? { body: { sid: SERVICE } }
      : { status: 404, body: { code: 20404 } },
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments': {
    key: 'environments',
    list: [environmentOf('dev', DEV)],
  },
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Builds/{Sid}': buildOf('protected'),
};

function buildOf(visibility: string, status = 'completed') {
  const versions = [
    { path: '/taskrouter/events-filter', visibility: 'private' },
    { path: '/taskrouter/events', visibility },
  ];
  return { body: { status, function_versions: versions } };
}

const environmentsOf = (...list: readonly object[]): ApiResources => ({
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments': { key: 'environments', list },
});

/** An account with this many workspaces, to which the project was deployed. */
async function start({
  count = 1,
  resources = {},
  ...options
}: { count?: number } & Partial<ApiStandInOptions> = {}): Promise<void> {
  workspaces = new Map(
    Array.from({ length: count }, (_, index) => [sidOf('WS', index), { ...OLD }]),
  );
  await standIn.start({
    credentials: { [ACCOUNT]: TOKEN, [KEY]: TOKEN },
    resources: {
      ...SERVERLESS,
      'GET taskrouter.twilio.com/v1/Workspaces': () => ({
        key: 'workspaces',
        list: [...workspaces].map(([sid, callback]) => ({ sid, ...callback })),
      }),
      'GET taskrouter.twilio.com/v1/Workspaces/{Sid}': ({ pathParameters: [sid = ''] }) => {
        const callback = workspaces.get(sid);
        return callback === undefined
          ? { status: 404, body: { code: 20404 } }
          : { body: { sid, ...callback } };
      },
      [UPDATE]: ({ pathParameters: [sid = ''], form }) => {
        workspaces.set(sid, {
          event_callback_url: form.get('EventCallbackUrl') ?? '',
          events_filter: form.get('EventsFilter') ?? '',
        });
        return { body: { sid } };
      },
      ...resources,
    },
    elsewhere: { [DEV]: answering(403), [PRODUCTION]: answering(403) },
    ...options,
  });
}

/** The command, on a machine that reaches Twilio through a proxy. */
async function configure(args: readonly string[] = [], environment: Record<string, string> = {}) {
  const result = await runCommand(['configure', ...args], {
    cwd: folder,
    environment: {
      ...standIn.environment,
      ACCOUNT_SID: ACCOUNT,
      AUTH_TOKEN: TOKEN,
      ...environment,
    },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test/);
  return result;
}

const updates = () =>
  standIn.requests
    .filter(({ operation }) => operation.method === 'POST')
    .map(({ url, form }) => [url.pathname, Object.fromEntries(form)]);

const UPDATED = { EventCallbackUrl: WANTED, EventsFilter: '' };

describe('hipaa-guard configure', () => {
  test('finds the deployment and the only workspace, and shows the change without making it', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure();
    expect(stdout).toBe(DOCUMENTED.replace('WS00000000000000000000000000000001', sidOf('WS', 0)));
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(updates()).toEqual([]);
  });

  test('makes the change with --apply, and reads it back', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure(APPLY);
    expect(stdout).toContain(`${sidOf('WS', 0)} is configured, and was read back.\n`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(updates()).toEqual([[`/v1/Workspaces/${sidOf('WS', 0)}`, UPDATED]]);
    expect(standIn.calls.at(-1)).toBe(`GET taskrouter.twilio.com/v1/Workspaces/${sidOf('WS', 0)}`);
  });

  test('changes nothing that is right, but still tests the route', async () => {
    await start();
    await configure(APPLY);
    const { stdout, exitCode } = await configure(APPLY);
    expect(stdout).toBe(`${sidOf('WS', 0)}: as it should be
unsigned POST → 403, refused
wrongly signed POST → 403, refused
Nothing to change.
`);
    expect(exitCode).toBe(0);
    expect(updates()).toHaveLength(1);
  });

  test('reads the workspaces from --workspace, else from TASKROUTER_WORKSPACE_SID', async () => {
    await start({ count: 3 });
    const [first, second, third] = [0, 1, 2].map((index) => sidOf('WS', index));
    const setting = { TASKROUTER_WORKSPACE_SID: `${third}` };
    await configure([...APPLY, '--workspace', `${first}`, '--workspace', `${second}`], setting);
    expect(updates().map(([path]) => path)).toEqual([
      `/v1/Workspaces/${first}`,
      `/v1/Workspaces/${second}`,
    ]);
    await configure(APPLY, setting);
    expect(updates().at(-1)).toEqual([`/v1/Workspaces/${third}`, UPDATED]);
  });

  test('asks to choose among several workspaces by SID', async () => {
    await start({ count: 2 });
    const { stdout, stderr, exitCode } = await configure(APPLY);
    expect(stderr).toContain('the account has several workspaces; choose one or more:');
    for (const sid of workspaces.keys()) expect(stderr).toContain(`  --workspace ${sid}\n`);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(updates()).toEqual([]);
  });

  test('accepts an API key instead of the Auth Token', async () => {
    await start();
    const key = { AUTH_TOKEN: '', TWILIO_API_KEY: KEY, TWILIO_API_SECRET: TOKEN };
    expect((await configure([], key)).exitCode).toBe(0);
    expect(new Set(standIn.requests.map(({ username }) => username))).toEqual(new Set([KEY]));
  });

  test.each([[], ['--workspace', sidOf('WS', 0)]])(
    'changes nothing with an API key of another account, whose workspace it finds: %s %s',
    async (...args) => {
      const body = { sid: sidOf('WS', 0), account_sid: sidOf('AC', 'other'), ...OLD };
      await start({
        resources: {
          'GET taskrouter.twilio.com/v1/Workspaces': { key: 'workspaces', list: [body] },
          'GET taskrouter.twilio.com/v1/Workspaces/{Sid}': { body },
        },
      });
      const key = { TWILIO_API_KEY: KEY, TWILIO_API_SECRET: TOKEN };
      const { stderr, exitCode } = await configure([...args, '--apply', '--replace'], key);
      expect(stderr).toContain('the credentials are for an account other than ACCOUNT_SID');
      expect([exitCode, updates()]).toEqual([2, []]);
    },
  );
});

describe('hipaa-guard configure replaces a callback', () => {
  const workspace = sidOf('WS', 0);
  const savedFiles = () => readdirSync(folder).filter((name) => name.startsWith('event-callback-'));

  test('of somebody else’s only with --replace', async () => {
    await start();
    const { stderr, exitCode } = await configure(['--apply']);
    expect(stderr).toBe(
      `Another URL now gets the events of ${workspace}, and would no longer get any: add ` +
        '--replace to do this anyway. docs/deploy.md says how both can get them. ' +
        'Nothing was changed.\n',
    );
    expect([exitCode, updates(), savedFiles()]).toEqual([2, [], []]);
  });

  test.each([
    ['', 'there is none'],
    [`${CALLED}?canary#rc=1`, 'it leads to the same host and path'],
  ])('without --replace when %j: %s', async (url) => {
    await start();
    workspaces.set(workspace, { event_callback_url: url, events_filter: '' });
    const { stderr, exitCode } = await configure(['--apply']);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(updates()).toHaveLength(1);
  });

  test('after it has saved it whole, for the owner only, and named the file', async () => {
    await start();
    const { stdout } = await configure(APPLY);
    const [name = '', ...others] = savedFiles();
    expect(others).toEqual([]);
    expect(name).toMatch(
      new RegExp(`^event-callback-${workspace}-\\d{4}-\\d\\d-\\d\\dT[\\d.-]+Z\\.json$`),
    );
    expect(stdout).toContain(`${name} holds what was there before; --restore ${name} puts it back`);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({
      account_sid: ACCOUNT,
      workspace_sid: workspace,
      ...OLD,
      replaced_by: WANTED,
    });
  });

  test('and puts it back with --restore, byte for byte', async () => {
    await start();
    await configure(APPLY);
    const [name = ''] = savedFiles();
    const { stdout, stderr, exitCode } = await configure(['--restore', name]);
    expect(stdout).toContain(`${workspace}:
  EventCallbackUrl
    - ${WANTED}
    + https://old.example.com/hook?…
  EventsFilter
    - all events
    + task.created, task.canceled
`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(workspaces.get(workspace)).toEqual(OLD);
  });

  test('and puts it back from a file that an editor has saved in its own way', async () => {
    await start();
    await configure(APPLY);
    const [name = ''] = savedFiles();
    const file = join(folder, name);
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    expect(await configure(['--restore', name])).toMatchObject({ stderr: '', exitCode: 0 });
    expect(workspaces.get(workspace)).toEqual(OLD);
  });

  test('and does not overwrite what somebody has set since', async () => {
    await start();
    await configure(APPLY);
    const [name = ''] = savedFiles();
    const newer = { event_callback_url: 'https://newer.example.com/', events_filter: '' };
    workspaces.set(workspace, newer);
    const { stderr, exitCode } = await configure(['--restore', name]);
    expect(stderr).toMatch(/^Another URL now gets the events/);
    expect(exitCode).toBe(2);
    expect(workspaces.get(workspace)).toEqual(newer);
    expect((await configure(['--restore', name, ...APPLY])).exitCode).toBe(0);
    expect(workspaces.get(workspace)).toEqual(OLD);
  });

  test('and restores only what it wrote for this account and workspace', async () => {
    await start();
    await configure(APPLY);
    const [name = ''] = savedFiles();
    const saved = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const refusal = async (content: string, args: readonly string[] = []) => {
      writeFileSync(join(folder, 'saved.json'), content);
      const { stderr, exitCode } = await configure(['--restore', 'saved.json', ...APPLY, ...args]);
      expect(exitCode).toBe(2);
      return stderr.split('\n')[0];
    };
    const others = { ...saved, account_sid: sidOf('AC', 'other') };
    expect(await refusal(JSON.stringify(others))).toBe(
      '--restore: the file is for an account other than ACCOUNT_SID',
    );
    expect(await refusal(JSON.stringify(saved), ['--workspace', sidOf('WS', 'other')])).toBe(
      '--restore: the file is for a workspace other than --workspace',
    );
    for (const content of ['', '[]', '{}', JSON.stringify({ ...saved, canary: '' })]) {
      expect(await refusal(content)).toBe(
        '--restore: the file was not written by configure --apply',
      );
    }
    expect(updates()).toHaveLength(1);
  });
});

describe('hipaa-guard configure finds the deployment', () => {
  const several = environmentsOf(environmentOf('dev', DEV), environmentOf(null, PRODUCTION));

  test.each([
    [['--environment', 'dev'], DEV],
    [['--production'], PRODUCTION],
  ])('by %j', async (args, domain) => {
    await start({ resources: several });
    const { stdout, exitCode } = await configure(args);
    expect(stdout).toContain(`+ https://${domain}/taskrouter/events#`);
    expect(exitCode).toBe(0);
  });

  test.each<[string, ApiResources, readonly string[], string]>([
    ['there are several', several, [], 'several environments: dev, production; choose one'],
    ['there is none such', several, ['--environment', 'stage'], 'it has: dev, production'],
    ['there is none at all', environmentsOf(), [], 'the Service has no environment'],
    [
      'nothing is deployed in it',
      environmentsOf({ ...environmentOf('dev', DEV), build_sid: null }),
      [],
      'nothing is deployed in the environment dev',
    ],
    ['the Function is not protected', builds('public'), [], 'no protected Function'],
    ['the Function is missing', builds('private'), [], 'no protected Function'],
    ['the build is not whole', builds('protected', 'failed'), [], 'no protected Function'],
    [
      'there is no Service',
      { 'GET serverless.twilio.com/v1/Services/{Sid}': undefined },
      [],
      'the account has no Service hipaa-guard: run npx --no -- hipaa-guard deploy',
    ],
  ])('and says so when %s', async (_, resources, args, message) => {
    await start({ resources });
    const { stdout, stderr, exitCode } = await configure([...APPLY, ...args]);
    expect(stderr).toContain(message);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(updates()).toEqual([]);
  });

  function builds(...args: Parameters<typeof buildOf>): ApiResources {
    return { 'GET serverless.twilio.com/v1/Services/{ServiceSid}/Builds/{Sid}': buildOf(...args) };
  }

  test.each<[readonly string[], Record<string, string>]>([
    [['--url', `https://${PRODUCTION}`], {}],
    [[], { CALLBACK_BASE_URL: `https://${PRODUCTION}` }],
  ])('only where it is told: %j %j', async (args, environment) => {
    await start();
    const { stdout, exitCode } = await configure(args, environment);
    expect(stdout).toContain(`+ https://${PRODUCTION}/taskrouter/events#`);
    expect(exitCode).toBe(0);
    expect(standIn.calls.filter((call) => call.includes('serverless'))).toEqual([]);
  });

  test('at --url in spite of CALLBACK_BASE_URL, and warns', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure(['--url', `https://${DEV}`], {
      CALLBACK_BASE_URL: `https://${PRODUCTION}`,
    });
    expect(stdout).toContain(`+ ${WANTED}\n`);
    expect(stderr).toMatch(/^CALLBACK_BASE_URL differs from --url/);
    expect(exitCode).toBe(0);
  });

  test.each([['--production'], ['--environment', 'dev']])(
    'at CALLBACK_BASE_URL in spite of %s, and says so',
    async (...option) => {
      await start();
      const base = { CALLBACK_BASE_URL: `https://${PRODUCTION}` };
      const { stdout, stderr } = await configure(option, base);
      expect(stdout).toContain(`+ https://${PRODUCTION}/taskrouter/events#`);
      expect(stderr).toContain(`CALLBACK_BASE_URL says where the Function is called: ${option[0]}`);
    },
  );

  test('on this machine, too, without TLS and without the proxy', async () => {
    await start();
    const local = await requestRecorder(() => ({ status: 403 }));
    const { exitCode } = await configure([...APPLY, '--url', local.url]);
    await local.close();
    expect(exitCode).toBe(0);
    expect(local.requests.map(({ path }) => path)).toEqual(Array(2).fill('/taskrouter/events'));
    expect(standIn.proxy.requests.map(({ host }) => host)).not.toContain(local.host);
  });
});

describe('hipaa-guard configure ends with 1, and changes nothing,', () => {
  test.each<[string, RequestListener, string]>([
    ['is open', answering(204), 'The route is open: it accepts events that Twilio has not signed.'],
    [
      'is open to any signature',
      ({ headers }, response) =>
        response.writeHead('x-twilio-signature' in headers ? 204 : 403).end(),
      'The route is open: it accepts events that Twilio has not signed.',
    ],
    ['has no Function', answering(404), 'There is no Function at this URL: '],
    ['fails', answering(500), 'The Function fails: its log in the Console says why.'],
    [
      'redirects',
      (_, response) => response.writeHead(302, { location: '/canary' }).end(),
      'There is no proof',
    ],
    ['breaks off', ({ socket }) => socket.destroy(), 'There is no proof'],
  ])('when the route %s', async (_, listener, message) => {
    await start({ elsewhere: { [DEV]: listener } });
    const { stderr, exitCode } = await configure(APPLY);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was changed.');
    expect(exitCode).toBe(1);
    expect(updates()).toEqual([]);
  });

  test('when the host’s certificate is not trusted', async () => {
    await start({ elsewhere: {} });
    const { stdout, exitCode } = await configure(APPLY);
    expect(stdout).toContain('unsigned POST → certificate_not_for_host\n');
    expect(exitCode).toBe(1);
    expect(updates()).toEqual([]);
  });
});

test('hipaa-guard configure ends with 1 when the change is missing afterwards', async () => {
  await start({ resources: { [UPDATE]: { body: {} } } });
  const { stdout, stderr, exitCode } = await configure(APPLY);
  expect(stderr).toBe(
    `${sidOf('WS', 0)} was changed, but reads back differently in EventCallbackUrl and EventsFilter. Does something else set it?\n`,
  );
  expect(stdout).not.toContain('is configured');
  expect(exitCode).toBe(1);
});

describe('hipaa-guard configure ends with 2 when Twilio’s API', () => {
  const READ = 'needs the permission /twilio/taskrouter/workspaces/list';
  test.each<[number, string, string]>([
    [401, 'taskrouter', `refused the credentials when asked to list the workspaces (401, 20003)`],
    [403, 'taskrouter', `may not list the workspaces (403, 20003). A restricted API key ${READ}`],
    [
      404,
      'taskrouter',
      'Not found in this account, when asked to list the workspaces (404, 20003)',
    ],
    [429, 'taskrouter', 'could not list the workspaces now (429, 20003). Try again later'],
    [500, 'taskrouter', 'could not list the workspaces now (500, 20003). Try again later'],
    [401, 'serverless', 'has no permission for it: give --url'],
    [403, 'serverless', 'may not look up the deployment (403, 20003). A restricted API key has no'],
  ])('answers %i on %s', async (status, product, message) => {
    await start({
      fault: ({ url }) =>
        url.host.startsWith(product)
          ? { status, headers: { 'retry-after': '0' }, body: { code: 20003, message: 'canary' } }
          : undefined,
    });
    const { stderr, exitCode } = await configure();
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  test('lets the workspace be read, but not changed', async () => {
    await start({ resources: { [UPDATE]: { status: 403, body: { code: 20003 } } } });
    const { stderr, exitCode } = await configure(APPLY);
    expect(stderr).toContain('needs the permission /twilio/taskrouter/workspaces/update');
    expect(exitCode).toBe(2);
  });

  test('has no such workspace', async () => {
    await start();
    const { stderr, exitCode } = await configure(['--workspace', sidOf('WS', 'other')]);
    expect(stderr).toContain(
      'Not found in this account, when asked to read the workspace (404, 20404)',
    );
    expect(exitCode).toBe(2);
  });

  test('rejects the credentials', async () => {
    await start();
    const { stderr, exitCode } = await configure([], { AUTH_TOKEN: 'another' });
    expect(stderr).toContain('refused the credentials');
    expect(exitCode).toBe(2);
  });

  test('has no workspace', async () => {
    await start({ count: 0 });
    const { stderr, exitCode } = await configure();
    expect(stderr).toContain('the account has no TaskRouter workspace');
    expect(exitCode).toBe(2);
  });
});
