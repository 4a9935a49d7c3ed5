import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { filterEvent } from '../../src/filter/filter-event';
import { parsePolicy } from '../../src/filter/policy/parse-policy';
import { outcomeOf, runCommand, startCommand } from '../support/commands/run-command';
import { asCallback } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { httpsServer } from '../support/servers/https-server';
import { sidOf } from '../support/sids';
import { type SinkBehaviour, takes } from '../support/sinks/event-sink';
import { reconcileServers } from '../support/sinks/reconcile-servers';
import { temporaryFolder } from '../support/temporary-folder';
import {
  EVENTS_OPERATION,
  sketches,
  WORKSPACE,
  workspaceEvents,
} from '../support/twilio-api/workspace-events';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
const COUNT = 60;
const HOUR = 3_600_000;
const NOW = Date.now();
// None is in a second that two windows share.
const EVENTS = sketches(COUNT, NOW - 5 * HOUR + 150_000, NOW - HOUR + 150_000);
const SINCE = ['--since', '6h'];

const policy = parsePolicy(
  readFileSync(join(PROJECT_ROOT, 'assets', 'policy.private.json'), 'utf8'),
);
/** What the Function delivers for each event's callback, by the event's id. */
const BY_CALLBACK = new Map(
  EVENTS.map((sketch) => [
    sketch.id,
    JSON.stringify(filterEvent(asCallback(sketch), { policy }).event),
  ]),
);

const servers = reconcileServers({
  credentials: { [ACCOUNT]: TOKEN },
  resources: workspaceEvents(EVENTS),
});
let folder: string;

beforeEach(async () => {
  folder = temporaryFolder();
  await servers.start();
});

const environmentOfRun = () => ({
  ...servers.taskRouter.environment,
  ...servers.sink.settings,
  ACCOUNT_SID: ACCOUNT,
  AUTH_TOKEN: TOKEN,
  TASKROUTER_WORKSPACE_SID: WORKSPACE,
});

async function reconcile(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const result = await runCommand(['reconcile', ...args], {
    environment: { ...environmentOfRun(), ...environment },
  });
  expect(result.stdout).toBe('');
  expect(result.stderr).not.toMatch(/canary|https?:|127\.0\.0\.1|Alex|5550123/);
  return result;
}

/** The summary's counts, by their names. */
function countsIn(stderr: string): Readonly<Record<string, number>> {
  const rows = [...stderr.matchAll(/^ {2}(\S.*?) {2,}(\d+)$/gm)];
  return Object.fromEntries(rows.map(([, name = '', count]) => [name, Number(count)]));
}

function expectAllTaken(): void {
  for (const [id, body] of BY_CALLBACK) {
    expect(new Set(servers.sink.taken.get(id))).toEqual(new Set([body]));
  }
  expect(servers.sink.taken.size).toBe(COUNT);
}

const file = (name: string) => join(folder, name);

describe('hipaa-guard reconcile', () => {
  test('delivers what the callbacks would have delivered, byte for byte', async () => {
    const { stderr, exitCode } = await reconcile(SINCE);
    expect(stderr.split('\n').slice(1).join('\n')).toBe(`\
  events read          60
  delivered            60
  in the ledger         0
  duplicates            0
  unreadable            0
  undelivered           0
  attributes kept     160
  attributes removed   80
  found: phone         20
`);
    expect(stderr).toMatch(/^From \d{4}-\S+Z until \d{4}-\S+Z:\n/);
    expect(exitCode).toBe(0);
    expectAllTaken();
  });

  test('bypasses the proxy for a sink in NO_PROXY, and uses it for Twilio', async () => {
    const inner = await httpsServer(
      { localhost: servers.authority.issue('localhost') },
      (_, response) => {
        response.writeHead(204).end();
      },
    );
    const { stderr, exitCode } = await reconcile(SINCE, {
      EVENTS_SINK_URL: `https://localhost:${inner.port}/events`,
      NO_PROXY: `localhost:${inner.port}`,
    });
    await inner.close();
    expect(countsIn(stderr)).toMatchObject({ delivered: COUNT, undelivered: 0 });
    expect(exitCode).toBe(0);
    expect(inner.requests).toHaveLength(COUNT);
    expect(new Set(servers.taskRouter.proxy.requests.map(({ host }) => host))).toEqual(
      new Set(['taskrouter.twilio.com:443']),
    );
  });

  test('reads several workspaces in turn, each with its own checkpoint', async () => {
    const other = sidOf('WS', 'other');
    const { stderr, exitCode } = await reconcile([
      ...SINCE,
      ...['--workspace', WORKSPACE, '--workspace', other, '--checkpoint', file('checkpoint')],
    ]);
    expect(exitCode).toBe(0);
    expect(stderr.match(/^WS[0-9a-f]{32}$/gm)).toEqual([WORKSPACE, other]);
    const asked = new Set(
      servers.taskRouter.requests.map(({ pathParameters }) => pathParameters[0]),
    );
    expect(asked).toEqual(new Set([WORKSPACE, other]));
    expect(readdirSync(folder).sort()).toEqual(
      [`checkpoint.${WORKSPACE}`, `checkpoint.${other}`].sort(),
    );
  });

  test('in a dry run says what it would deliver, and writes nothing', async () => {
    const args = ['--dry-run', '--checkpoint', file('checkpoint'), '--ledger', file('ledger')];
    const { stderr, exitCode } = await reconcile([...SINCE, ...args], { EVENTS_SINK_URL: '' });
    expect(countsIn(stderr)).toMatchObject({
      'events read': COUNT,
      'to be delivered': COUNT,
      'task.created': COUNT / 4,
      'worker.activity.update': COUNT / 4,
    });
    expect([exitCode, servers.sink.requests()]).toEqual([0, 0]);
    expect([existsSync(file('checkpoint')), existsSync(file('ledger'))]).toEqual([false, false]);
  });

  test('skips the events in the ledger', async () => {
    const args = [...SINCE, '--ledger', file('ledger')];
    await reconcile(args);
    const { stderr } = await reconcile(args);
    expect(countsIn(stderr)).toMatchObject({ delivered: 0, 'in the ledger': COUNT });
    expect(servers.sink.requests()).toBe(COUNT);
  });

  test('continues from the checkpoint', async () => {
    const args = [...SINCE, '--checkpoint', file('checkpoint')];
    await reconcile(args);
    const { stderr, exitCode } = await reconcile(args);
    expect(countsIn(stderr)).toMatchObject({ 'events read': 0 });
    expect([exitCode, servers.sink.requests()]).toEqual([0, COUNT]);
  });

  test('killed repeatedly, and run again each time, loses nothing and changes nothing', async () => {
    const args = ['--checkpoint', file('checkpoint'), '--ledger', file('ledger')];
    const command = ['reconcile', ...SINCE, ...args, '--concurrency', '4'];
    let kill: (() => void) | undefined;
    let requests = 0;
    await servers.sinkThat(() => (take, request, response) => {
      requests += 1;
      if (requests % 25 === 0) kill?.();
      takes(take, request, response);
    });
    let kills = 0;
    for (;;) {
      const child = startCommand(command, { environment: environmentOfRun() });
      kill = () => void child.kill('SIGKILL');
      const { exitCode } = await outcomeOf(child);
      if (exitCode === 0) break;
      expect(exitCode).toBeNull();
      kills += 1;
      // The last line that a killed process wrote may be torn.
      appendFileSync(file('ledger'), sidOf('EV').slice(0, 9));
    }
    expect(kills).toBeGreaterThan(1);
    expectAllTaken();
    // Only events in flight when the process was killed were delivered again.
    expect(requests).toBeLessThanOrEqual(COUNT + kills * 4);
    const lines = readFileSync(file('ledger'), 'utf8').split('\n').slice(0, -1);
    expect(lines.sort()).toEqual([...BY_CALLBACK.keys()].sort());
  });

  test('delivers after a pause what the sink did not accept, without a message', async () => {
    const fails: SinkBehaviour = (_, __, response) => void response.writeHead(500).end('canary');
    await servers.sinkThat((_, before) => (before === 0 ? fails : takes));
    const { stderr, exitCode } = await reconcile([...SINCE, '--concurrency', '60']);
    expect(stderr).toMatch(/^From [^\n]+\n {2}events read/);
    expect([exitCode, servers.sink.requests()]).toEqual([0, 2 * COUNT]);
    expectAllTaken();
  });

  test('ends cleanly on Ctrl-C, and says that there is more', async () => {
    const args = ['reconcile', ...SINCE, '--ledger', file('ledger'), '--concurrency', '1'];
    let interrupt: (() => void) | undefined;
    await servers.sinkThat(() => (take, request, response) => {
      interrupt?.();
      takes(take, request, response);
    });
    const child = startCommand(args, { environment: environmentOfRun() });
    // A second signal would end the process immediately.
    interrupt = () => {
      interrupt = undefined;
      child.kill('SIGINT');
    };
    const { stderr, exitCode } = await outcomeOf(child);
    expect(stderr).toContain('Interrupted: run it again to read the rest.\n');
    expect(exitCode).toBe(1);
    expect(countsIn(stderr)['delivered']).toBe(servers.sink.taken.size);
    expect(servers.sink.taken.size).toBeLessThan(COUNT);
    expect(readFileSync(file('ledger'), 'utf8').split('\n')).toHaveLength(
      servers.sink.taken.size + 1,
    );
  });

  test('ends with 1 when the sink refuses an event, names it, and does not skip it', async () => {
    const [refused] = BY_CALLBACK.keys();
    await servers.sinkThat((id) =>
      id === refused ? (_, __, response) => void response.writeHead(400).end('canary') : takes,
    );
    const args = [...SINCE, '--checkpoint', file('checkpoint')];
    const { stderr, exitCode } = await reconcile(args);
    expect(stderr).toContain(`${refused}: undelivered: refused 400\n`);
    expect(countsIn(stderr)).toMatchObject({ delivered: COUNT - 1, undelivered: 1 });
    expect(exitCode).toBe(1);
    const reached = () => Date.parse(JSON.parse(readFileSync(file('checkpoint'), 'utf8')).reached);
    expect(reached()).toBeLessThanOrEqual(EVENTS[0]?.time ?? 0);
    const again = await reconcile(args);
    expect(countsIn(again.stderr)).toMatchObject({ 'events read': COUNT, undelivered: 1 });
    expect(reached()).toBeLessThanOrEqual(EVENTS[0]?.time ?? 0);
  });

  test('names each event that it skips, and the next run begins after them', async () => {
    const isRefused = (id: string) => EVENTS.findIndex((event) => event.id === id) % 4 === 1;
    await servers.sinkThat((id) =>
      isRefused(id) ? (_, __, response) => void response.writeHead(422).end('canary') : takes,
    );
    const args = [...SINCE, '--skip-refused', '--checkpoint', file('checkpoint')];
    const { stderr, exitCode } = await reconcile(args);
    expect(stderr.match(/^EV[0-9a-f]{32}: skipped: refused 422$/gm)).toHaveLength(COUNT / 4);
    expect([exitCode, stderr]).toEqual([1, expect.not.stringContaining('canary')]);
    expect((await reconcile(args)).exitCode).toBe(0);
  });

  test.each([
    [401, 'it does not accept the signature: EVENTS_SINK_SECRET must be the secret that it checks'],
    [404, 'nothing there accepts a POST: correct the path of EVENTS_SINK_URL'],
  ])(
    'stops when a sink answers %i to everything, and says what to correct',
    async (status, advice) => {
      await servers.sinkThat(
        () => (_, __, response) => void response.writeHead(status).end('canary'),
      );
      const other = sidOf('WS', 'other');
      const both = ['--workspace', WORKSPACE, '--workspace', other];
      const { stderr, exitCode } = await reconcile([...SINCE, ...both, '--concurrency', '1']);
      expect(stderr).toContain(`\nNot started: ${other}.\n`);
      expect(stderr).toContain(
        `Ended early: the sink takes no events; ${advice}. Then run it again to deliver the rest.\n`,
      );
      expect(exitCode).toBe(1);
      expect(servers.sink.requests()).toBe(50);
      expect(stderr.match(/^EV[0-9a-f]{32}: undelivered: refused/gm)).toHaveLength(10);
      expect(stderr).toContain('\nand 40 more events that the sink did not get\n');
      expect(stderr.match(/^From /gm)).toHaveLength(1);
    },
  );

  test.each([
    [
      401,
      'TaskRouter refuses (unauthorized 401 20003): ACCOUNT_SID and AUTH_TOKEN, or ' +
        'TWILIO_API_KEY and TWILIO_API_SECRET, are wrong.',
    ],
    [
      403,
      'TaskRouter refuses (forbidden 403 20003): these credentials may not read TaskRouter’s ' +
        'events.',
    ],
    [404, 'TaskRouter refuses (not_found 404 20003): the account has no such workspace.'],
  ])('ends with 2 when TaskRouter answers %i', async (status, message) => {
    await servers.start({ fault: () => ({ status, body: { code: 20003, message: 'canary' } }) });
    const { stderr, exitCode } = await reconcile(SINCE);
    expect(stderr).toContain(`${message}\n`);
    expect(exitCode).toBe(2);
  });

  test('ends with 1 when TaskRouter cannot be read', async () => {
    const headers = { 'retry-after': '3600' };
    await servers.start({ fault: () => ({ status: 429, headers, body: { code: 20429 } }) });
    const { stderr, exitCode } = await reconcile(SINCE);
    expect(stderr).toContain(
      'Ended early: TaskRouter’s API failed (rate_limited 429 20429). Run it again to read the ' +
        'rest.\n',
    );
    expect(exitCode).toBe(1);
  });

  test('says where to look when nothing answers', async () => {
    const { stderr, exitCode } = await reconcile(SINCE, { HTTPS_PROXY: 'http://127.0.0.1:9' });
    expect(stderr).toContain(
      'Ended early: TaskRouter’s API failed (connection_failed). Behind a proxy set HTTPS_PROXY, ' +
        'and NODE_EXTRA_CA_CERTS for its certificates. Run it again to read the rest.\n',
    );
    expect(exitCode).toBe(1);
  });

  test('filters in the given mode', async () => {
    await reconcile([...SINCE, '--mode', 'keys']);
    const bodies = [...servers.sink.taken.values()].map(([body = '']) => JSON.parse(body));
    expect(bodies.map(({ data }) => data.task_attributes.conversations.outcome)).toContain(
      'call 555-555-0123',
    );
  });

  const SINCE_FORMS =
    ' must be a duration (15m, 24h, 7d), a date (2026-11-22), or a time with its zone ' +
    '(2026-11-22T08:30:00Z)';

  test.each<[readonly string[], Record<string, string>, string | RegExp]>([
    [[], {}, '--since is missing: give a TIME, such as 24h or 2026-11-22'],
    [['--since', 'canary'], {}, `--since${SINCE_FORMS}`],
    [[...SINCE, '--until', 'canary'], {}, `--until${SINCE_FORMS}`],
    [[...SINCE, '--workspace', 'canary'], {}, '--workspace must be a SID, WS…'],
    [SINCE, { TASKROUTER_WORKSPACE_SID: 'canary' }, 'TASKROUTER_WORKSPACE_SID must be a SID, WS…'],
    [
      SINCE,
      { TASKROUTER_WORKSPACE_SID: '' },
      'the workspace is missing: give --workspace WS…, or set TASKROUTER_WORKSPACE_SID',
    ],
    [[...SINCE, '--mode', 'canary'], {}, '--mode must be one of keys, guarded, strict'],
    [SINCE, { GUARD_MODE: 'canary' }, 'GUARD_MODE must be one of keys, guarded, strict'],
    [[...SINCE, '--policy', '/no/canary'], {}, '--policy: the file cannot be read'],
    [[...SINCE, '--concurrency', '0'], {}, '--concurrency must be a whole number from 1 to 256'],
    [[...SINCE, '--ledger', '/no/canary'], {}, '--ledger: the file cannot be opened'],
    [
      [...SINCE, '--ledger', 'canary', '--checkpoint', './canary'],
      {},
      '--checkpoint and --ledger name the same file',
    ],
    [[...SINCE, '--checkpoint', '/no/canary'], {}, '--checkpoint: the file cannot be written'],
    [
      [...SINCE, '--checkpoint', '/no/canary', '--ledger', '/no/./canary'],
      {},
      '--checkpoint and --ledger name the same file',
    ],
    [SINCE, { ACCOUNT_SID: '' }, 'ACCOUNT_SID is missing: set it in .env or the environment'],
    [
      SINCE,
      { AUTH_TOKEN: '' },
      'credentials are missing: set AUTH_TOKEN, or TWILIO_API_KEY and TWILIO_API_SECRET',
    ],
    [SINCE, { EVENTS_SINK_URL: '' }, 'EVENTS_SINK_URL is missing'],
    [
      SINCE,
      { EVENTS_SINK_SECRET: 'canary' },
      'EVENTS_SINK_SECRET must be whsec_ and a key in base64',
    ],
    [SINCE, { HTTPS_PROXY: 'canary' }, 'HTTPS_PROXY must be the URL of an HTTP proxy'],
    [['canary'], {}, /^Unexpected argument/],
  ])('ends with 2 for %j and %j', async (args, environment, message) => {
    const { stderr, exitCode } = await runCommand(['reconcile', ...args], {
      environment: { ...environmentOfRun(), ...environment },
    });
    const [first, ...rest] = stderr.split('\n');
    if (typeof message === 'string') expect(first).toBe(message);
    else expect(first).toMatch(message);
    expect(rest).toEqual(['See: hipaa-guard reconcile --help', '']);
    expect([exitCode, servers.taskRouter.calls, servers.sink.requests()]).toEqual([2, [], 0]);
  });

  test.each<[readonly string[], string | RegExp]>([
    [[...SINCE, '--until', '7h'], '--since must be before --until, and before now'],
    [[...SINCE, '--until', '2100-01-01'], '--until must not be in the future'],
    [['--since', '31d'], /^TaskRouter keeps events for 30 days and redacts .* is 20\d\d-\S+Z\n/],
  ])('ends with 2 for %j, once TaskRouter has sent the time', async (args, message) => {
    const { stderr, exitCode } = await reconcile(args);
    expect(stderr).toMatch(message);
    expect([exitCode, servers.taskRouter.calls.length, servers.sink.requests()]).toEqual([2, 1, 0]);
  });

  test.each([
    ['two hours fast', NOW - 2 * HOUR],
    ['three days fast', NOW - 72 * HOUR],
    ['two hours slow', NOW + 2 * HOUR],
    ['right', NOW],
  ])('loses nothing with a clock that is %s', async (_, clock) => {
    const moved = sketches(COUNT, clock - 5 * HOUR + 90_000, clock + HOUR);
    const args = [...SINCE, '--checkpoint', file('checkpoint')];
    const sofar = moved.filter(({ time }) => time <= clock);
    await servers.start({ resources: workspaceEvents(sofar, { clock }) });
    const first = await reconcile(args);
    expect(countsIn(first.stderr)).toMatchObject({ delivered: sofar.length });
    await servers.start({ resources: workspaceEvents(moved, { clock: clock + HOUR }) });
    const second = await reconcile(args);
    expect([first.exitCode, second.exitCode]).toEqual([0, 0]);
    expect([...servers.sink.taken.keys()].sort()).toEqual(moved.map(({ id }) => id).sort());
  });

  test('reads as much from a TaskRouter that does not send the time', async () => {
    const headers = { date: 'canary' };
    const answer = workspaceEvents(EVENTS)[EVENTS_OPERATION];
    if (typeof answer !== 'function') throw new Error('no list');
    await servers.start({
      resources: { [EVENTS_OPERATION]: (request) => ({ ...answer(request), headers }) },
    });
    const { exitCode } = await reconcile(SINCE);
    expect(exitCode).toBe(0);
    expectAllTaken();
  });

  test('ends with 2 for a checkpoint in the future, and leaves it', async () => {
    const args = [...SINCE, '--checkpoint', file('checkpoint')];
    await servers.start({ resources: workspaceEvents([], { clock: NOW + HOUR }) });
    await reconcile(args);
    const before = readFileSync(file('checkpoint'), 'utf8');
    await servers.start({ resources: workspaceEvents(EVENTS, { clock: NOW }) });
    const { stderr, exitCode } = await reconcile(args);
    expect(stderr).toMatch(/^--checkpoint: the file says that events from the future were taken/);
    expect([exitCode, servers.sink.requests()]).toEqual([2, 0]);
    expect(readFileSync(file('checkpoint'), 'utf8')).toBe(before);
  });

  test('says that the disk is full, and continues when there is room again', async () => {
    const args = [...SINCE, '--ledger', file('ledger'), '--checkpoint', file('checkpoint')];
    const { stderr, exitCode } = await runCommand(['reconcile', ...args, '--concurrency', '4'], {
      environment: environmentOfRun(),
      roomInBlocks: 1,
    });
    expect(stderr).toBe('--ledger: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['checkpoint', 'ledger']);
    // The last line was written only in part.
    expect(readFileSync(file('ledger'))).toHaveLength(512);
    const again = await reconcile(args);
    expect([again.exitCode, countsIn(again.stderr)['in the ledger']]).toEqual([0, 14]);
    expectAllTaken();
    expect(readFileSync(file('ledger'), 'utf8')).toMatch(/^(?:EV[0-9a-f]{32}\n){60}$/);
  });

  test('leaves no half-written checkpoint on a full disk', async () => {
    const args = [...SINCE, '--checkpoint', file('checkpoint')];
    await reconcile(args);
    const before = readFileSync(file('checkpoint'), 'utf8');
    const { stderr, exitCode } = await runCommand(['reconcile', ...args], {
      environment: environmentOfRun(),
      roomInBlocks: 0,
    });
    expect(stderr).toBe('--checkpoint: the disk is full; make room, and run it again\n');
    expect([exitCode, readdirSync(folder)]).toEqual([2, ['checkpoint']]);
    expect(readFileSync(file('checkpoint'), 'utf8')).toBe(before);
  });

  test.each([
    ['ledger', '--ledger: line 1 of the file is not an event id'],
    ['checkpoint', '--checkpoint: the file is not a checkpoint'],
  ])('ends with 2 for a --%s that is another file, and leaves it', async (name, message) => {
    writeFileSync(file(name), 'canary\n');
    const { stderr, exitCode } = await reconcile([...SINCE, `--${name}`, file(name)]);
    expect(stderr).toBe(`${message}\nSee: hipaa-guard reconcile --help\n`);
    expect([exitCode, readFileSync(file(name), 'utf8')]).toEqual([2, 'canary\n']);
  });

  test('does not read another file as an old ledger', async () => {
    const rows = 'mrn,name\n1234,Alex Example\n';
    writeFileSync(file('patients.csv'), rows);
    const then = (NOW - 40 * 24 * HOUR) / 1_000;
    utimesSync(file('patients.csv'), then, then);
    const { exitCode } = await reconcile([...SINCE, '--ledger', file('patients.csv')]);
    expect([exitCode, readdirSync(folder)]).toEqual([2, ['patients.csv']]);
    expect(readFileSync(file('patients.csv'), 'utf8')).toBe(rows);
  });

  test('ends with 2 for a checkpoint of other arguments', async () => {
    const args = ['--checkpoint', file('checkpoint')];
    await reconcile([...SINCE, ...args]);
    const { stderr, exitCode } = await reconcile(['--since', '7h', ...args]);
    expect(stderr).toMatch(
      /^--checkpoint: the file belongs to a run with another --since; give another file\n/,
    );
    expect(exitCode).toBe(2);
  });
});
