import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { LOGGED_OFF_ACTIVITY_NAME } from '../../src/flex/session-settings';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';
import type { ApiStandInOptions } from '../support/twilio-api/api-stand-in';
import { apiStandIns } from '../support/twilio-api/api-stand-ins';
import { type FlexAccount, flexAccount } from '../support/twilio-api/flex-stand-in';

const ACCOUNT = sidOf('AC');
const TOKEN = 'token-of-a-test';
/** The settings of others. */
const OTHERS = { theme: { isLight: true }, custom_data: { note: 'canary', list: [1, null] } };
const DEFAULTS = {
  idleMinutes: 15,
  warnSeconds: 60,
  absoluteHours: 12,
  callIsActivity: true,
  iframe: 'idle-detector',
  resume: 'allowed',
};

const standIn = apiStandIns();
let flex: FlexAccount;
/** Where the command runs. */
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  flex = flexAccount(ACCOUNT);
  flex.addActivity('Available', true);
  set({ ui_attributes: OTHERS, offline_config: { presence: true, presence_ttl: 30 } });
});

function set(fields: object): void {
  flex.configuration = { ...flex.configuration, ...fields };
}

async function start(options: Partial<ApiStandInOptions> = {}): Promise<void> {
  await standIn.start({
    credentials: { [ACCOUNT]: TOKEN },
    resources: flex.resources,
    ...options,
  });
}

async function configure(...args: readonly string[]) {
  const result = await runCommand(['flex', 'configure', ...args], {
    cwd: folder,
    environment: { ...standIn.environment, ACCOUNT_SID: ACCOUNT, AUTH_TOKEN: TOKEN },
  });
  expect(result.stdout + result.stderr).not.toMatch(/canary|token-of-a-test/);
  return result;
}

const uiAttributes = () => flex.configuration['ui_attributes'];
const writes = () => standIn.calls.filter((call) => call.startsWith('POST'));
const savedFiles = () => readdirSync(folder).filter((name) => name.startsWith('flex-'));
const loggedOff = () =>
  flex.activities.find(({ friendly_name }) => friendly_name === LOGGED_OFF_ACTIVITY_NAME);

describe('hipaa-guard flex configure', () => {
  test('shows what has to change, and changes nothing', async () => {
    await start();
    const { stdout, stderr, exitCode } = await configure();
    expect(stdout).toBe(`activity Logged off (inactive):
    - none
    + created, and named in the settings; gets no tasks
ui_attributes.hipaa_guard:
  idleMinutes
    - none
    + 15
  warnSeconds
    - none
    + 60
  absoluteHours
    - none
    + 12
  callIsActivity
    - none
    + true
  iframe
    - none
    + idle-detector
  resume
    - none
    + allowed
Nothing was changed. Run it again with --apply to make the change.
`);
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    expect([writes(), savedFiles()]).toEqual([[], []]);
  });

  test('makes the activity, and the settings beside those of others', async () => {
    await start();
    const { stdout, exitCode } = await configure('--apply');
    expect(stdout).toContain('Flex is configured, and was read back.\n');
    expect(exitCode).toBe(0);
    expect(loggedOff()).toMatchObject({ available: false });
    const settings = { ...DEFAULTS, loggedOffActivitySid: loggedOff()?.sid };
    expect(uiAttributes()).toEqual({ ...OTHERS, hipaa_guard: settings });
    expect(standIn.requests.at(-2)?.json).toEqual({
      account_sid: ACCOUNT,
      ui_attributes: uiAttributes(),
    });

    const again = await configure('--apply');
    expect(again.stdout).toBe('ui_attributes.hipaa_guard: as it should be\nNothing to change.\n');
    expect([again.exitCode, writes().length]).toEqual([0, 2]);
  });

  test('accepts --idle and --max, and keeps the other settings', async () => {
    const { sid } = flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, false);
    const there = { ...DEFAULTS, warnSeconds: 90, resume: 'never', loggedOffActivitySid: sid };
    set({ ui_attributes: { hipaa_guard: { ...there, later: 'a setting of a newer version' } } });
    await start();
    const { stdout } = await configure('--idle', '10m', '--max', '8h', '--apply');
    expect(stdout).toContain(`ui_attributes.hipaa_guard:
  idleMinutes
    - 15
    + 10
  absoluteHours
    - 12
    + 8
flex-ui`);
    expect(uiAttributes()).toEqual({
      hipaa_guard: {
        ...there,
        idleMinutes: 10,
        absoluteHours: 8,
        later: 'a setting of a newer version',
      },
    });
    await configure('--idle', '1h', '--apply');
    expect(uiAttributes()).toMatchObject({ hipaa_guard: { idleMinutes: 60, absoluteHours: 8 } });
  });

  test('corrects an invalid value, without showing it', async () => {
    set({ ui_attributes: { hipaa_guard: { idleMinutes: 'canary', resume: 'never' } } });
    await start();
    expect((await configure('--apply')).stdout).toContain('    - an invalid value\n    + 15\n');
    expect(uiAttributes()).toMatchObject({ hipaa_guard: { idleMinutes: 15, resume: 'never' } });
  });

  test('names the existing activity when the settings name one that is gone', async () => {
    const { sid } = flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, false);
    const gone = sidOf('WA', 'gone');
    set({ ui_attributes: { hipaa_guard: { ...DEFAULTS, loggedOffActivitySid: gone } } });
    await start();
    const { stdout } = await configure('--apply');
    expect(stdout).toContain(`  loggedOffActivitySid\n    - ${gone}\n    + ${sid}\n`);
    expect(uiAttributes()).toMatchObject({ hipaa_guard: { loggedOffActivitySid: sid } });
  });

  test('refuses an activity that gets tasks', async () => {
    flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, true);
    await start();
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain('gets tasks, which cannot be changed: rename it');
    expect([exitCode, writes()]).toEqual([2, []]);
  });

  test('keeps what somebody else has written since it was shown', async () => {
    const { sid } = flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, false);
    let reads = 0;
    await start({
      fault: ({ operation }) => {
        const isRead = operation.method === 'GET' && operation.path === '/v1/Configuration';
        if (isRead) reads += 1;
        if (isRead && reads === 2) set({ ui_attributes: { ...OTHERS, newer: true } });
        return undefined;
      },
    });
    expect((await configure('--apply')).exitCode).toBe(0);
    const settings = { ...DEFAULTS, loggedOffActivitySid: sid };
    expect(uiAttributes()).toEqual({ ...OTHERS, newer: true, hipaa_guard: settings });
  });

  test('says when the change is missing afterwards', async () => {
    const update = 'POST flex-api.twilio.com/v1/Configuration';
    await start({ resources: { ...flex.resources, [update]: { body: {} } } });
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain('Flex was changed, but reads back differently.');
    expect(exitCode).toBe(1);
  });

  test('starts from nothing, and reports a logout that is off', async () => {
    set({ ui_attributes: null, offline_config: null });
    await start();
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toMatch(/^Flex’s automatic logout is off: /);
    expect(exitCode).toBe(0);
    expect(uiAttributes()).toMatchObject({ hipaa_guard: DEFAULTS });
  });
});

describe('hipaa-guard flex configure saves', () => {
  test('what was there before, whole, for its owner only', async () => {
    await start();
    const { stdout } = await configure('--apply');
    const [name = ''] = savedFiles();
    expect(stdout).toContain(`${name} holds what was there before; --restore ${name} puts it back`);
    expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toMatchObject({
      account_sid: ACCOUNT,
      ui_attributes: OTHERS,
    });
  });

  test('and puts the settings back with --restore, and nothing else', async () => {
    const before = { hipaa_guard: { idleMinutes: 20 } };
    set({ ui_attributes: { ...OTHERS, ...before } });
    await start();
    await configure('--apply', '--idle', '5m');
    const since = { ...(uiAttributes() as object), newer: true, theme: undefined };
    set({ ui_attributes: JSON.parse(JSON.stringify(since)) });
    const { stdout, exitCode } = await configure('--restore', savedFiles()[0] ?? '');
    expect(stdout).toContain('  idleMinutes\n    - 5\n    + 20\n');
    expect(exitCode).toBe(0);
    expect(uiAttributes()).toEqual({ custom_data: OTHERS.custom_data, newer: true, ...before });
    const files = savedFiles().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(files.map(({ ui_attributes }) => ui_attributes.hipaa_guard.idleMinutes)).toEqual([
      20, 5,
    ]);
  });

  test('and removes them with --restore when there were none', async () => {
    await start();
    await configure('--apply');
    const [name = ''] = savedFiles();
    expect((await configure('--restore', name)).exitCode).toBe(0);
    expect(uiAttributes()).toEqual(OTHERS);
    expect((await configure('--restore', name)).stdout).toContain('Nothing to change.\n');
  });

  test('and restores nothing of another account, and no other file', async () => {
    await start();
    const refusal = async (content: object) => {
      writeFileSync(join(folder, 'saved.json'), JSON.stringify(content));
      const { stderr, exitCode } = await configure('--restore', 'saved.json');
      expect([exitCode, writes()]).toEqual([2, []]);
      return stderr.split('\n')[0];
    };
    const file = { account_sid: sidOf('AC', 'other'), saved_at: '', ui_attributes: {} };
    expect(await refusal(file)).toBe(
      '--restore: the file is for an account other than ACCOUNT_SID',
    );
    expect(await refusal({ ...file, ui_attributes: 'canary' })).toBe(
      '--restore: the file was not written by flex configure --apply',
    );
  });
});

describe('hipaa-guard flex ends with 2', () => {
  test.each([
    [['--idle', '61m'], '--idle must be a duration from 1m to 60m'],
    [['--idle', 'canary'], '--idle must be a duration'],
    [['--max', '25h'], '--max must be a duration from 1h to 24h'],
    [['--max', '90m'], '--max must be whole hours'],
    [['--restore', 'x', '--apply'], '--restore cannot be combined with'],
    [['--restore', 'missing.json'], '--restore: the file cannot be read'],
    [['more'], 'the only action is configure: flex configure'],
  ])('for %j', async (args, message) => {
    await start();
    const { stderr, exitCode } = await configure(...args);
    expect(stderr).toContain(message);
    expect([exitCode, standIn.calls]).toEqual([2, []]);
  });

  test('when Twilio refuses the change, after the file was written', async () => {
    flex.addActivity(LOGGED_OFF_ACTIVITY_NAME, false);
    await start({
      fault: ({ operation }) =>
        operation.method === 'POST' ? { status: 403, body: { code: 20003 } } : undefined,
    });
    const { stderr, exitCode } = await configure('--apply');
    expect(stderr).toContain('The credentials may not update the Flex configuration (403, 20003)');
    expect([exitCode, savedFiles().length]).toEqual([2, 1]);
  });
});
