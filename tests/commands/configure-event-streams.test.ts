import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import type { ApiFault, ApiRequest, ApiResources } from '../support/twilio-api/api-stand-in';
import { apiStandIns } from '../support/twilio-api/api-stand-ins';
import {
  type EventStreamsAccount,
  eventStreamsAccount,
} from '../support/twilio-api/event-streams-stand-in';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
const DEV = 'hipaa-guard-1234-dev.twil.io';
const DESTINATION = `https://${DEV}/event-streams/events`;
const OURS = 'hipaa-guard: TaskRouter events (hipaa-guard, dev)';
const ARN = 'arn:aws:kinesis:us-east-1:123456789012:stream/taskrouter';
const ROLE = 'arn:aws:iam::123456789012:role/twilio-writes';
const TASK_CREATED = 'com.twilio.taskrouter.task.created';
const TASK_CANCELED = 'com.twilio.taskrouter.task.canceled';
const WANTED = [
  [TASK_CANCELED, 4],
  [TASK_CREATED, 4],
] as const;

const standIn = apiStandIns();
let streams: EventStreamsAccount;
/** Where the command runs. */
let folder: string;
/** The Function's log. */
let logs: string[];
/** The requests of strangers to the Function. */
let forged: { readonly url: string; readonly body: string; readonly signature: unknown }[];
let callbackUrl = '';
/** Whose account the credentials open. */
let owner = ACCOUNT;

beforeEach(() => {
  folder = temporaryFolder();
  logs = ['another line', '{"event":"batch","test_id":"00000000-0000-4000-8000-999999999999"}'];
  forged = [];
  callbackUrl = '';
  owner = ACCOUNT;
  streams = eventStreamsAccount();
  streams.offered.set(TASK_CREATED, 'available').set(TASK_CANCELED, 'available');
  streams.offered.set('com.twilio.taskrouter.task.wrapup', 'deprecated');
  streams.onTest = (testId) => logs.push(`{"event":"batch","test_id":"${testId}"}`);
});

const SERVERLESS: ApiResources = {
  'GET serverless.twilio.com/v1/Services/{Sid}': { body: { sid: sidOf('ZS') } },
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments': {
    key: 'environments',
    list: [{ sid: sidOf('ZE'), domain_suffix: 'dev', domain_name: DEV, build_sid: sidOf('ZB') }],
  },
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Builds/{Sid}': {
    body: {
      status: 'completed',
      function_versions: [{ path: '/event-streams/events', visibility: 'protected' }],
    },
  },
  'GET serverless.twilio.com/v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs': () => ({
    key: 'logs',
    list: logs.map((message) => ({ message })),
  }),
};

/** The Function's answer to anybody but Twilio. */
const stranger =
  (status: number): RequestListener =>
  async (request: IncomingMessage, response) => {
    const body = await text(request);
    forged.push({
      url: request.url ?? '',
      body,
      signature: request.headers['x-twilio-signature'],
    });
    response.writeHead(status).end();
  };

async function start({
  status = 403,
  fault,
}: {
  status?: number;
  fault?: (request: ApiRequest) => ApiFault;
} = {}): Promise<void> {
  await standIn.start({
    credentials: { [ACCOUNT]: TOKEN },
    resources: {
      ...SERVERLESS,
      ...streams.resources,
      'GET taskrouter.twilio.com/v1/Workspaces': () => ({
        key: 'workspaces',
        list: [
          {
            sid: sidOf('WS'),
            account_sid: owner,
            event_callback_url: callbackUrl,
            events_filter: '',
          },
        ],
      }),
    },
    elsewhere: { [DEV]: stranger(status) },
    ...(fault === undefined ? {} : { fault }),
  });
}

async function configure(...args: readonly string[]) {
  const result = await runCommand(['configure', '--event-streams', ...args], {
    cwd: folder,
    environment: { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test/);
  return result;
}

const writes = () =>
  standIn.requests
    .filter(({ operation }) => operation.method !== 'GET')
    .map(({ operation, url }) => `${operation.method} ${url.pathname}`);

const savedFiles = () => readdirSync(folder).filter((name) => name.startsWith('event-streams-'));

/** An existing pair of sink and subscription. */
function pair(
  name: string,
  changes: Partial<EventStreamsAccount['sinks'][number]> = {},
  types: readonly (readonly [string, number])[] = WANTED,
) {
  const sid = sidOf('DG', name);
  streams.sinks.push({
    sid,
    sink_type: 'webhook',
    status: 'active',
    description: OURS,
    sink_configuration: { destination: DESTINATION, method: 'POST', batch_events: false },
    ...changes,
  });
  streams.subscriptions.push({ sid: sidOf('DF', name), sink_sid: sid, types: new Map(types) });
  return sid;
}

describe('hipaa-guard configure --event-streams', () => {
  test('shows what is missing, and makes only GETs', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure();
    expect(stdout).toBe(`Event Streams:
  sink
    - none
    + webhook to ${DESTINATION}
  subscription
    - none
    + 2 types of TaskRouter
unsigned POST → 403, refused
wrongly signed POST → 403, refused
Nothing was changed. Run it again with --apply to make the change.
`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect([writes(), savedFiles()]).toEqual([[], []]);
  });

  test('makes the pair, sees Twilio’s test event arrive, and reads everything back', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure('--apply');
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect(stdout).toContain('Twilio’s test event has arrived.\n');
    expect(stdout).toContain('Event Streams is configured, and was read back.\n');
    expect(streams.sinks).toMatchObject([
      {
        sink_type: 'webhook',
        status: 'active',
        description: OURS,
        sink_configuration: { destination: DESTINATION, method: 'POST', batch_events: false },
      },
    ]);
    expect(streams.subscriptions.map(({ types }) => [...types])).toEqual([WANTED]);
    expect((await configure('--apply')).stdout).toContain('Nothing to change.\n');
  });

  test('forges a batch in Twilio’s form: with the body’s digest in the URL', async () => {
    await start();
    await configure();
    expect(forged.map(({ signature }) => typeof signature)).toEqual(['undefined', 'string']);
    for (const { url, body } of forged) {
      const digest = createHash('sha256').update(body).digest('hex');
      expect(url).toBe(`/event-streams/events?bodySHA256=${digest}`);
      expect(JSON.parse(body)).toHaveLength(1);
    }
  });

  test.each([204, 404, 500])('changes nothing when strangers get %i', async (status) => {
    await start({ status });
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain('Nothing was changed.');
    expect([exitCode, writes()]).toEqual([1, []]);
  });

  test('adds, changes and removes types one by one', async () => {
    pair('ours', {}, [
      [TASK_CREATED, 3],
      ['com.twilio.messaging.message.sent', 1],
    ]);
    await start();
    const { stdout, exitCode } = await configure('--apply');
    expect(stdout).toContain(`  ${TASK_CREATED}
    - version 3 of the schema
    + version 4 of the schema
`);
    expect(exitCode).toBe(0);
    expect(new Map(WANTED)).toEqual(streams.subscriptions[0]?.types);
    expect(streams.sinks).toHaveLength(1);
  });

  test('keeps the version that was tested, and says when Twilio has a later one', async () => {
    streams.latestVersion = 5;
    await start();
    const { stderr } = await configure('--apply');
    expect(stderr).toContain('Twilio has version 5 of the event schema; version 4');
    expect([...(streams.subscriptions[0]?.types.values() ?? [])]).toEqual([4, 4]);
  });

  test('makes the new pair before it deletes the old one, when the URL has changed', async () => {
    const old = pair('old', {
      sink_configuration: { destination: 'https://old.example.com/event-streams/events' },
    });
    await start();
    expect((await configure('--apply')).exitCode).toBe(0);
    expect(writes().slice(-3)).toEqual([
      'POST /v1/Subscriptions',
      `DELETE /v1/Subscriptions/${sidOf('DF', 'old')}`,
      `DELETE /v1/Sinks/${old}`,
    ]);
    expect(
      streams.sinks.map(({ sink_configuration }) => sink_configuration['destination']),
    ).toEqual([DESTINATION]);
  });

  describe('when no test event is seen, the old pair', () => {
    let sent: string;

    const oldPair = (description: string) =>
      pair('old', {
        description,
        sink_configuration: { destination: 'https://old.example.com/event-streams/events' },
      });

    beforeEach(() => {
      streams.onTest = (testId) => {
        sent = testId;
      };
    });

    test('is still deleted if there is no log to search', async () => {
      const old = oldPair(`hipaa-guard: TaskRouter events (${DEV})`);
      await start();
      const { stderr, exitCode } = await configure('--url', `https://${DEV}`, '--apply');
      expect(stderr).toContain('Check that it arrives: its test_id is where the events go.');
      expect(exitCode).toBe(0);
      expect(streams.sinks.map(({ sid }) => sid === old)).toEqual([false]);
    });

    test('stays until somebody confirms that it has arrived', async () => {
      const old = oldPair(OURS);
      await start();
      const first = await configure('--apply');
      expect(first.stderr).toContain(`Until then ${old} stays: run it again with --test-id`);
      expect([first.exitCode, streams.subscriptions.length]).toEqual([1, 2]);
      expect((await configure('--apply', '--test-id', sent)).exitCode).toBe(0);
      expect(streams.sinks.map(({ sid }) => sid === old)).toEqual([false]);
    }, 90_000);
  });

  test('does not touch another host’s sink, when --url names both', async () => {
    const other = pair('other', {
      description: 'hipaa-guard: TaskRouter events (other.example.com)',
      sink_configuration: { destination: 'https://other.example.com/event-streams/events' },
    });
    await start();
    await configure('--url', `https://${DEV}`, '--apply');
    expect(streams.sinks.map(({ sid, description }) => [sid === other, description])).toEqual([
      [true, 'hipaa-guard: TaskRouter events (other.example.com)'],
      [false, `hipaa-guard: TaskRouter events (${DEV})`],
    ]);
    expect(streams.subscriptions).toHaveLength(2);
  });

  test('replaces a failed sink', async () => {
    const failed = pair('failed', { status: 'failed' });
    await start();
    expect((await configure('--apply')).exitCode).toBe(0);
    expect(streams.sinks.map(({ sid, status }) => [sid === failed, status])).toEqual([
      [false, 'active'],
    ]);
  });

  test('does not touch other sinks, and shows none of their secrets', async () => {
    const others = [
      pair('crm', {
        description: 'canary',
        sink_configuration: { destination: 'https://user:canary@crm.example.com/in?key=canary' },
      }),
      pair('stream', {
        description: 'canary',
        sink_type: 'kinesis',
        sink_configuration: { arn: ARN, role_arn: ROLE, external_id: 'canary' },
      }),
      pair('segment', { sink_type: 'segment', sink_configuration: { write_key: 'canary' } }),
      pair('dev2', {
        description: 'hipaa-guard: TaskRouter events (hipaa-guard, stage)',
        sink_configuration: { destination: 'https://stage.example.com/event-streams/events' },
      }),
      pair('clinic', {
        description: 'hipaa-guard: TaskRouter events (clinic, dev)',
        sink_configuration: { destination: 'https://clinic.example.com/event-streams/events' },
      }),
    ];
    await start();
    await configure('--apply');
    await configure('--remove', '--apply');
    expect(streams.sinks.map(({ sid }) => sid)).toEqual(others);
    const [name = ''] = savedFiles();
    expect(readFileSync(join(folder, name), 'utf8')).not.toContain('canary');
  });

  test.each([
    ['the sink', 'POST /v1/Subscriptions'],
    ['the pair', 'DELETE /v1/Sinks'],
  ])('continues a run that ended after %s', async (_, call) => {
    pair('old', { sink_configuration: { destination: 'https://old.example.com/x' } });
    let broken = true;
    await start({
      fault: ({ operation, url }) =>
        broken && `${operation.method} ${url.pathname}`.startsWith(call)
          ? { status: 500, body: {} }
          : undefined,
    });
    const first = await configure('--apply');
    expect(first.stderr).toContain("Twilio's API could not change Event Streams now (500).");
    expect(first.exitCode).toBe(2);
    expect(streams.subscriptions.length).toBeGreaterThan(0);
    broken = false;
    expect((await configure('--apply')).exitCode).toBe(0);
    expect(streams.sinks).toHaveLength(1);
    expect(streams.subscriptions.map(({ types }) => [...types])).toEqual([WANTED]);
  });

  test('tries again when Twilio asks it to wait', async () => {
    let waits = 2;
    await start({
      fault: ({ operation }) => {
        if (operation.method !== 'POST' || waits-- <= 0) return undefined;
        return { status: 429, body: {}, headers: { 'retry-after': '0' } };
      },
    });
    expect((await configure('--apply')).exitCode).toBe(0);
    expect(streams.sinks).toHaveLength(1);
  });

  test('activates a sink with the test event that the Function has logged', async () => {
    streams.newStatus = 'initialized';
    await start();
    expect((await configure('--apply')).exitCode).toBe(0);
    expect(writes().map((call) => call.split('/').at(-1))).toEqual([
      'Sinks',
      'Test',
      'Validate',
      'Subscriptions',
    ]);
  });

  test('asks for the test event when the log cannot be read', async () => {
    streams.newStatus = 'initialized';
    let sent = '';
    streams.onTest = (testId) => {
      sent = testId;
    };
    await start();
    const url = ['--url', `https://${DEV}`, '--apply'];
    const first = await configure(...url);
    expect(first.stderr).toContain('Run it again with --test-id and the test_id, which is');
    expect([first.exitCode, streams.subscriptions.length]).toEqual([1, 0]);
    expect((await configure(...url, '--test-id', sent)).exitCode).toBe(0);
    expect(streams.sinks.map(({ status }) => status)).toEqual(['active']);
  });

  test.each([
    ['read', () => pair('odd', {}, [['com.twilio.Unknown_Form', 4]])],
    ['read', () => Object.assign(streams, { latestVersion: undefined })],
    ['change', () => Object.assign(streams, { newStatus: undefined })],
  ])('says when Twilio does not answer as documented to a request to %s', async (task, spoil) => {
    spoil();
    await start();
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain(`did not answer as documented when asked to ${task} Event Streams`);
    expect(exitCode).toBe(2);
  });

  test('changes nothing with credentials of another account', async () => {
    owner = sidOf('AC', 'other');
    await start();
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain('the credentials are for an account other than ACCOUNT_SID');
    expect([exitCode, writes()]).toEqual([2, []]);
  });

  test('says that the event callback also delivers events', async () => {
    callbackUrl = `https://${DEV}/taskrouter/events#rc=1`;
    await start();
    expect((await configure()).stderr).toContain(
      'your sink gets each event twice, with the same id',
    );
  });
});

describe('hipaa-guard configure --event-streams --kinesis', () => {
  test('makes a sink for the stream, with a secret from a file', async () => {
    streams.newStatus = 'initialized';
    let sent = '';
    streams.onTest = (testId) => {
      sent = testId;
    };
    writeFileSync(join(folder, 'external-id'), `canary${'0'.repeat(40)}\n`);
    await start();
    const args = ['--kinesis', ARN, '--role', ROLE, '--external-id-file', 'external-id', '--apply'];
    expect((await configure(...args)).exitCode).toBe(1);
    expect((await configure(...args, '--test-id', sent)).exitCode).toBe(0);
    expect(streams.sinks).toMatchObject([
      {
        sink_type: 'kinesis',
        status: 'active',
        sink_configuration: {
          arn: ARN,
          role_arn: ROLE,
          external_id: `canary${'0'.repeat(40)}`,
        },
      },
    ]);
    expect(forged).toEqual([]);
    expect((await configure('--kinesis', ARN, '--remove', '--apply')).exitCode).toBe(0);
    expect(streams.sinks).toEqual([]);
  });

  test('does not touch the sink of another stream', async () => {
    writeFileSync(join(folder, 'external-id'), `canary${'0'.repeat(40)}\n`);
    await start();
    const secrets = ['--role', ROLE, '--external-id-file', 'external-id', '--apply'];
    await configure('--kinesis', ARN, ...secrets);
    expect((await configure('--kinesis', `${ARN}-stage`, ...secrets)).exitCode).toBe(0);
    expect(streams.sinks.map(({ sink_configuration }) => sink_configuration['arn'])).toEqual([
      ARN,
      `${ARN}-stage`,
    ]);
    expect(streams.subscriptions).toHaveLength(2);
  });

  test.each([
    [['--kinesis', ARN], '--kinesis needs --role and --external-id-file'],
    [['--role', ROLE], '--role and --external-id-file need --kinesis'],
    [['--kinesis', 'canary', '--role', ROLE, '--external-id-file', 'x'], '--kinesis must be'],
    [['--workspace', sidOf('WS')], '--event-streams cannot be combined with --workspace'],
    [['--remove', '--restore', 'x'], '--remove cannot be combined with --restore'],
    [['--restore', 'missing.json'], '--restore: the file cannot be read'],
  ])('refuses %j', async (args, message) => {
    await start();
    const { stderr, exitCode } = await configure(...args);
    expect(stderr).toContain(message);
    expect([exitCode, writes()]).toEqual([2, []]);
  });
});

describe('hipaa-guard configure --event-streams --restore', () => {
  test('puts the old pair back', async () => {
    pair(
      'old',
      { sink_configuration: { destination: 'https://old.example.com/event-streams/events' } },
      [[TASK_CREATED, 3]],
    );
    await start();
    const { stdout } = await configure('--apply');
    const [name = ''] = savedFiles();
    expect(stdout).toContain(`${name} holds what was there before`);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);

    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(
      streams.sinks.map(({ sink_configuration }) => sink_configuration['destination']),
    ).toEqual(['https://old.example.com/event-streams/events']);
    expect(streams.subscriptions.map(({ types }) => [...types])).toEqual([[[TASK_CREATED, 3]]]);
  });

  test('also writes what it replaces into a file, which reverses the change', async () => {
    await start();
    await configure('--apply');
    await configure('--restore', savedFiles()[0] ?? '');
    expect(streams.sinks).toEqual([]);
    expect((await configure('--restore', savedFiles()[1] ?? '')).exitCode).toBe(0);
    expect(streams.subscriptions.map(({ types }) => [...types])).toEqual([WANTED]);
  });

  test('removes ours when there was nothing before', async () => {
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    const { exitCode } = await configure('--restore', name);
    expect([exitCode, streams.sinks, streams.subscriptions]).toEqual([0, [], []]);
  });

  test('gives a hand-made sink its types back', async () => {
    const made = pair('made', { description: 'Made by hand' }, [[TASK_CREATED, 4]]);
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(streams.sinks.map(({ sid }) => sid)).toEqual([made]);
    expect(streams.subscriptions.map(({ types }) => [...types])).toEqual([[[TASK_CREATED, 4]]]);
  });

  test('gives one of several hand-made sinks the types that all of them had', async () => {
    pair('made', { description: 'Made by hand' }, [[TASK_CREATED, 4]]);
    pair('more', { description: 'Made by hand, too' }, [[TASK_CANCELED, 3]]);
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(streams.subscriptions.map(({ types }) => [...types].sort())).toEqual([
      [
        [TASK_CANCELED, 3],
        [TASK_CREATED, 4],
      ],
    ]);
  });

  test('gives a URL its query back, without showing it', async () => {
    const destination = `${DESTINATION}?key=canary`;
    pair('made', { description: 'Made by hand', sink_configuration: { destination } });
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(
      streams.sinks.map(({ sink_configuration }) => sink_configuration['destination']),
    ).toEqual([destination]);
  });

  test('ends the events of a hand-made sink that had none', async () => {
    pair('made', { description: 'Made by hand' });
    streams.subscriptions.pop();
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(streams.subscriptions).toEqual([]);
  });

  test('accepts a file of a version that did not record the new state', async () => {
    pair('old', { sink_configuration: { destination: 'https://old.example.com/x' } });
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    const { replaced_by: _, ...old } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    writeFileSync(join(folder, 'old.json'), JSON.stringify(old));
    expect((await configure('--restore', 'old.json')).exitCode).toBe(0);
    expect(
      streams.sinks.map(({ sink_configuration }) => sink_configuration['destination']),
    ).toEqual(['https://old.example.com/x']);
  });

  const SAVED = {
    account_sid: ACCOUNT,
    saved_at: '2026-11-30T00:00:00.000Z',
    description: OURS,
    replaced_by: DESTINATION,
    sink: {
      type: 'webhook',
      destination: DESTINATION,
      types: [{ type: TASK_CREATED, schema_version: 4 }],
    },
  };

  test.each([
    ['another file', { canary: 1 }],
    ['no URL', { ...SAVED, sink: { ...SAVED.sink, destination: 'canary' } }],
    ['a URL that no webhook has', { ...SAVED, sink: { ...SAVED.sink, destination: 'ftp://a/b' } }],
    ['no stream', { ...SAVED, sink: { ...SAVED.sink, type: 'kinesis' } }],
    ['no place', { ...SAVED, sink: null, replaced_by: '' }],
    [
      'a type twice',
      { ...SAVED, sink: { ...SAVED.sink, types: [1, 2].flatMap(() => SAVED.sink.types) } },
    ],
  ])('refuses a file that it has not written: %s', async (_, content) => {
    pair('nowhere', { description: 'Made by hand', sink_configuration: { destination: 'canary' } });
    writeFileSync(join(folder, 'other.json'), JSON.stringify(content));
    await start();
    const { stderr, exitCode } = await configure('--restore', 'other.json');
    expect(stderr).toContain('the file was not written by configure --event-streams --apply');
    expect([exitCode, writes()]).toEqual([2, []]);
  });
});
