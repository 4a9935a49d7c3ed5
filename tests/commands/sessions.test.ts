import { beforeEach, describe, expect, test } from '@jest/globals';
import { LOGGED_OFF_ACTIVITY_NAME } from '../../src/flex/session-settings';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import type { ApiStandInOptions } from '../support/twilio-api/api-stand-in';
import { apiStandIns } from '../support/twilio-api/api-stand-ins';
import {
  type FlexAccount,
  flexAccount,
  type HeldActivity,
} from '../support/twilio-api/flex-stand-in';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
/** According to Twilio's clock; this machine's is years off. */
const NOW = Date.parse('2036-11-29T12:00:00Z');
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;

const standIn = apiStandIns();
let flex: FlexAccount;
let available: HeldActivity;
let onBreak: HeldActivity;
let offline: HeldActivity;
let loggedOff: HeldActivity;

beforeEach(() => {
  flex = flexAccount(ACCOUNT);
  available = flex.addActivity('Available', true);
  onBreak = flex.addActivity('Break', false);
  offline = flex.addActivity('Offline', false);
  loggedOff = flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, false);
});

async function start(options: Partial<ApiStandInOptions> = {}): Promise<void> {
  const list = 'GET taskrouter.twilio.com/v1/Workspaces/{WorkspaceSid}/Workers';
  await standIn.start({
    credentials: { [ACCOUNT]: TOKEN },
    resources: {
      ...flex.resources,
      // The first answer has the time.
      [list]: (request) => {
        const answer = flex.resources[list];
        const given = typeof answer === 'function' ? answer(request) : answer;
        return request.query.get('PageSize') === '1'
          ? { body: { workers: [] }, headers: { date: new Date(NOW).toUTCString() } }
          : (given ?? { body: {} });
      },
    },
    ...options,
  });
}

async function sessions(...args: readonly string[]) {
  const result = await runCommand(['sessions', ...args], {
    environment: { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test/);
  return result;
}

/** The state of each listed worker. */
async function states(...args: readonly string[]) {
  const { stdout, stderr, exitCode } = await sessions('--format', 'json', ...args);
  const answer = JSON.parse(stdout) as { sessions: { worker: string; state: string }[] };
  const listed = answer.sessions.map(({ worker, state }) => [worker, state]);
  return { listed: Object.fromEntries(listed), stderr, exitCode };
}

const updates = () => standIn.requests.filter(({ operation }) => operation.method === 'POST');

describe('hipaa-guard sessions lists', () => {
  test('whoever has done nothing for the limit, by SID, and changes nothing', async () => {
    const first = flex.addWorker(available, minutesAgo(15));
    const second = flex.addWorker(onBreak, minutesAgo(600));
    flex.addWorker(available, minutesAgo(14));
    await start();
    const { stdout, stderr, exitCode } = await sessions();
    expect(stdout).toBe(
      [
        `WORKER${' '.repeat(30)}ACTIVITY${' '.repeat(28)}AVAILABLE  STATUS SINCE${' '.repeat(14)}STATE`,
        `${second.sid}  ${onBreak.sid}  no         2036-11-29T02:00:00.000Z  idle`,
        `${first.sid}  ${available.sid}  yes        2036-11-29T11:45:00.000Z  idle`,
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('2 of 3 workers idle for 15 minutes or longer.\n');
    expect(exitCode).toBe(1);
    expect(updates()).toEqual([]);
  });

  test('the same as JSON', async () => {
    const { sid } = flex.addWorker(available, minutesAgo(20));
    await start();
    const { stdout } = await sessions('--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      idle_minutes: 15,
      checked_at: '2036-11-29T12:00:00.000Z',
      workers: 1,
      sessions: [
        {
          worker: sid,
          activity: available.sid,
          available: true,
          status_since: '2036-11-29T11:40:00.000Z',
          state: 'idle',
        },
      ],
    });
  });

  test('nobody who is signed out: offline by Flex’s setting or by name, or logged off', async () => {
    const gone = flex.addActivity('Gone', false);
    flex.addWorker(gone, minutesAgo(600));
    flex.addWorker(loggedOff, minutesAgo(600));
    const { sid } = flex.addWorker(offline, minutesAgo(600));
    await start();
    flex.configuration = { ...flex.configuration, taskrouter_offline_activity_sid: gone.sid };
    expect((await states()).listed).toEqual({ [sid]: 'idle' });

    flex.configuration = { ...flex.configuration, taskrouter_offline_activity_sid: null };
    expect((await states()).listed).toEqual({ [flex.workers[0]?.sid ?? '']: 'idle' });
  });

  test.each(['pending', 'accepted', 'wrapping'])(
    'nobody with a task that is %s',
    async (status) => {
      flex.addWorker(available, minutesAgo(600), { reservations: ['completed', status] });
      await start();
      expect(await states()).toMatchObject({ listed: {}, exitCode: 0 });
    },
  );

  test('whoever has had tasks that are all over', async () => {
    const { sid } = flex.addWorker(available, minutesAgo(600), {
      reservations: ['completed', 'rejected', 'timeout', 'canceled', 'rescinded'],
    });
    await start();
    expect((await states()).listed).toEqual({ [sid]: 'idle' });
  });

  test.each([
    'reservation.accepted',
    'reservation.rejected',
    'reservation.wrapup',
    'reservation.completed',
  ])('nobody with %s within the limit, however old the status is', async (type) => {
    flex.addWorker(available, minutesAgo(600), { events: [[type, minutesAgo(14)]] });
    const late = flex.addWorker(available, minutesAgo(600), { events: [[type, minutesAgo(16)]] });
    await start();
    expect((await states()).listed).toEqual({ [late.sid]: 'idle' });
  });

  test.each(['reservation.created', 'reservation.timeout', 'worker.attributes.update'])(
    'whoever had only %s, which is not the worker’s act',
    async (type) => {
      const { sid } = flex.addWorker(available, minutesAgo(600), {
        events: [[type, minutesAgo(1)]],
      });
      await start();
      expect((await states()).listed).toEqual({ [sid]: 'idle' });
    },
  );

  test('nobody whose events fill the last page, as there may be more', async () => {
    const events = Array.from(
      { length: 1_000 },
      () => ['reservation.created', minutesAgo(1)] as const,
    );
    flex.addWorker(available, minutesAgo(600), { events });
    const other = flex.addWorker(available, minutesAgo(600), { events: events.slice(1) });
    await start();
    expect((await states()).listed).toEqual({ [other.sid]: 'idle' });
  });

  test('workers by the minutes of --idle, else of the plugin’s settings', async () => {
    flex.addWorker(available, minutesAgo(8));
    flex.configuration = {
      ...flex.configuration,
      ui_attributes: { hipaa_guard: { idleMinutes: 5 } },
    };
    await start();
    expect((await states()).exitCode).toBe(1);
    expect((await states('--idle', '9m')).exitCode).toBe(0);
    expect((await states('--idle', '1h')).stderr).toBe(
      '0 of 1 worker idle for 60 minutes or longer.\n',
    );
  });

  test('no workers deleted since the list was read', async () => {
    flex.addWorker(available, minutesAgo(30));
    const { sid } = flex.addWorker(available, minutesAgo(20));
    await start({
      fault: ({ operation, pathParameters }) =>
        operation.path.endsWith('/Reservations') && !pathParameters.includes(sid)
          ? { status: 404, body: { code: 20404 } }
          : undefined,
    });
    expect((await states()).listed).toEqual({ [sid]: 'idle' });
  });

  test('whoever never had another status since the worker was made', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    worker.isNew = true;
    await start();
    expect((await states()).listed).toEqual({ [worker.sid]: 'idle' });
  });

  test('workers from all pages', async () => {
    for (let nth = 0; nth < 1_001; nth++) flex.addWorker(offline, minutesAgo(600));
    const { sid } = flex.addWorker(available, minutesAgo(600));
    await start();
    expect((await states()).listed).toEqual({ [sid]: 'idle' });
  });
});

describe('hipaa-guard sessions --end', () => {
  test('changes nothing without --apply, and says so', async () => {
    flex.addWorker(available, minutesAgo(20));
    await start();
    const { stderr, exitCode } = await states('--end');
    expect(stderr).toContain('Nothing was changed. Run it again with --end --apply');
    expect([exitCode, updates()]).toEqual([1, []]);
  });

  test('logs off the idle with --apply, and nobody else', async () => {
    const one = flex.addWorker(available, minutesAgo(20));
    const other = flex.addWorker(available, minutesAgo(20), { reservations: ['wrapping'] });
    const third = flex.addWorker(onBreak, minutesAgo(30));
    await start();
    expect(await states('--end', '--apply')).toMatchObject({
      listed: { [one.sid]: 'ended', [third.sid]: 'ended' },
      exitCode: 0,
    });
    expect([one, other, third].map(({ activity }) => activity)).toEqual([
      loggedOff,
      available,
      loggedOff,
    ]);
    expect(updates().map(({ form, ifMatch }) => [form.toString(), ifMatch])).toEqual([
      [`ActivitySid=${loggedOff.sid}`, '"1"'],
      [`ActivitySid=${loggedOff.sid}`, '"1"'],
    ]);
    expect((await states('--end', '--apply')).listed).toEqual({});
  });

  test('uses the activity that the settings name', async () => {
    const gone = flex.addActivity('Gone', false);
    const worker = flex.addWorker(available, minutesAgo(20));
    flex.configuration = {
      ...flex.configuration,
      ui_attributes: { hipaa_guard: { loggedOffActivitySid: gone.sid } },
    };
    await start();
    await states('--end', '--apply');
    expect(worker.activity).toBe(gone);
  });

  test('needs the activity, and never uses one that gets tasks', async () => {
    flex.activities.splice(flex.activities.indexOf(loggedOff), 1);
    flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, true);
    flex.addWorker(available, minutesAgo(20));
    await start();
    const { stderr, exitCode } = await sessions('--end', '--apply');
    expect(stderr).toContain('run npx --no -- hipaa-guard flex configure --apply');
    expect([exitCode, updates()]).toEqual([2, []]);
    expect((await states()).exitCode).toBe(1);
  });

  test('skips whoever changed between the reading and the change', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    flex.beforeChange = (changed) => {
      changed.version += 1;
    };
    await start();
    expect(await states('--end', '--apply')).toMatchObject({
      listed: { [worker.sid]: 'changed' },
      exitCode: 0,
    });
    expect(worker.activity).toBe(available);
  });

  test('skips whoever got a task between the reading and the change', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    let events = 0;
    await start({
      fault: ({ operation }) => {
        // After the whole list was read.
        if (operation.path.endsWith('/Events')) events += 1;
        const isReadAgain = events === 1 && operation.path.endsWith('/Workers/{Sid}');
        if (isReadAgain) worker.reservations = ['accepted'];
        return undefined;
      },
    });
    expect((await states('--end', '--apply')).listed).toEqual({ [worker.sid]: 'changed' });
    expect(updates()).toEqual([]);
  });

  test('skips whoever had and finished a task between the reading and the change', async () => {
    const events: (readonly [string, number])[] = [];
    const worker = flex.addWorker(available, minutesAgo(20), { events });
    await start({
      fault: ({ operation }) => {
        if (operation.path.endsWith('/Workers/{Sid}')) {
          events.push(['reservation.completed', minutesAgo(0)]);
        }
        return undefined;
      },
    });
    expect((await states('--end', '--apply')).listed).toEqual({ [worker.sid]: 'changed' });
    expect(updates()).toEqual([]);
  });

  test('puts the activity back when a task came in with the change', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    flex.afterChange = (changed) => {
      changed.reservations = ['accepted'];
    };
    await start();
    expect((await states('--end', '--apply')).listed).toEqual({ [worker.sid]: 'changed' });
    expect(worker.activity).toBe(available);
  });

  test('says when the activity of somebody with a task cannot be put back', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    flex.afterChange = (changed) => {
      changed.reservations = ['pending'];
    };
    await start();
    const { listed, stderr, exitCode } = await states('--end', '--apply');
    expect(listed).toEqual({ [worker.sid]: 'ended' });
    expect(stderr).toContain('when asked to set a worker’s activity');
    expect(exitCode).toBe(2);
  });

  test('counts whoever was logged off as ended, even if tasks cannot be read afterwards', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    let isSet = false;
    flex.afterChange = () => {
      isSet = true;
    };
    await start({
      fault: ({ url }) =>
        isSet && url.pathname.endsWith('/Reservations') ? { status: 403, body: {} } : undefined,
    });
    const { listed, exitCode } = await states('--end', '--apply');
    expect([listed, exitCode]).toEqual([{ [worker.sid]: 'ended' }, 2]);
    expect(worker.activity).not.toBe(available);
  });

  test('counts whoever a failed call has only read as idle', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    await start({
      fault: ({ operation }) =>
        operation.method === 'GET' && operation.path.endsWith('/Workers/{Sid}')
          ? { status: 403, body: {} }
          : undefined,
    });
    const { listed, exitCode } = await states('--end', '--apply');
    expect([listed, exitCode]).toEqual([{ [worker.sid]: 'idle' }, 2]);
  });

  test('says that TaskRouter refused it', async () => {
    const worker = flex.addWorker(available, minutesAgo(20));
    flex.beforeChange = (changed) => {
      changed.reservations = ['pending'];
    };
    await start();
    expect(await states('--end', '--apply')).toMatchObject({
      listed: { [worker.sid]: 'refused' },
      exitCode: 1,
    });
  });

  test('says what was done before a call failed, and that the call’s effect is not known', async () => {
    const one = flex.addWorker(available, minutesAgo(30));
    const other = flex.addWorker(available, minutesAgo(20));
    const third = flex.addWorker(available, minutesAgo(16));
    await start({
      fault: ({ operation, pathParameters }) =>
        operation.method === 'POST' && pathParameters.includes(other.sid)
          ? { status: 500, body: {} }
          : undefined,
    });
    const { listed, stderr, exitCode } = await states('--end', '--apply');
    expect(listed).toEqual({
      [one.sid]: 'ended',
      [other.sid]: 'unknown',
      [third.sid]: 'idle',
    });
    expect(stderr).toContain("Twilio's API could not set a worker’s activity now (500).");
    expect(exitCode).toBe(2);
  });
});

describe('hipaa-guard sessions ends with 2', () => {
  test.each([
    [['--apply'], '--apply needs --end'],
    [['--idle', '0m'], '--idle must be a duration from 1m to 24h'],
    [['--idle', '15'], '--idle must be a duration'],
    [['--idle', '25h'], '--idle must be a duration'],
    [['--format', 'csv'], '--format must be table or json'],
  ])('for %j', async (args, message) => {
    await start();
    const { stderr, exitCode } = await sessions(...args);
    expect(stderr).toContain(message);
    expect([exitCode, standIn.calls]).toEqual([2, []]);
  });

  test('in an account without Flex', async () => {
    await start({
      fault: ({ url }) =>
        url.host === 'flex-api.twilio.com'
          ? { status: 404, body: { code: 20404, message: 'no', status: 404 } }
          : undefined,
    });
    const { stderr, exitCode } = await sessions();
    expect(stderr).toContain('Flex is not set up in this account');
    expect(exitCode).toBe(2);
  });

  test.each([
    [401, 'Twilio refused the credentials when asked to read the workers (401)'],
    [403, 'The credentials may not read the workers (403)'],
    [429, "Twilio's API could not read the workers now (429)"],
  ])('when Twilio answers %i', async (status, message) => {
    flex.addWorker(available, minutesAgo(20));
    await start({
      fault: ({ operation }) =>
        operation.path.endsWith('/Reservations')
          ? { status, body: {}, headers: { 'retry-after': '0' } }
          : undefined,
    });
    const { stdout, stderr, exitCode } = await sessions();
    expect(stderr).toContain(message);
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });
});
