import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { copyProject } from '../support/toolkit/copy-project';
import { DEPLOYED_LIST } from '../support/toolkit/deployed-list';
import { runToolkit, type ToolkitResult } from '../support/toolkit/run-toolkit';
import {
  type ServerlessApi,
  startServerlessApi,
  type Upload,
} from '../support/toolkit/serverless-api';

const CREDENTIALS = { accountSid: sidOf('AC'), authToken: 'f0'.repeat(16) };
const SETTINGS = {
  GUARD_MODE: 'strict',
  EVENTS_SINK_URL: 'https://sink.example.com/events',
  EVENTS_SINK_SECRET: 'whsec_aW52ZW50ZWQgZm9yIHRoaXMgdGVzdCBvbmx5',
};

let api: ServerlessApi;
let project = '';
let result: ToolkitResult;

/**
 * `hipaa-guard deploy` in the project's copy, with the unmodified toolkit. It knows no Service of
 * an earlier run, because the stand-in's account has none.
 */
function deploy(...args: readonly string[]): Promise<ToolkitResult> {
  rmSync(join(project, '.twiliodeployinfo'), { force: true });
  return runToolkit({
    root: PROJECT_ROOT,
    twilioRun: require.resolve('twilio-run/bin/twilio-run'),
    command: [join(project, 'dist', 'hipaa-guard.js'), 'deploy', ...args],
    cwd: project,
    environment: { HOME: project },
    api,
  });
}

beforeAll(async () => {
  api = await startServerlessApi(CREDENTIALS);
  project = copyProject(PROJECT_ROOT, {
    ACCOUNT_SID: CREDENTIALS.accountSid,
    AUTH_TOKEN: CREDENTIALS.authToken,
    ...SETTINGS,
    CALLBACK_BASE_URL: '',
  });
  result = await deploy();
});

afterAll(async () => {
  await api.close();
  rmSync(project, { recursive: true, force: true });
});

describe('`hipaa-guard deploy`', () => {
  test('succeeds, and calls only the Serverless API', () => {
    if (result.exitCode !== 0) throw new Error(result.output);
    expect(result.refusedConnections).toEqual([]);
  });

  test('activates one build, with exactly the agreed list', () => {
    expect(api.deployments).toHaveLength(1);
    expect(listOf(api.deployments[0]?.uploads ?? [])).toEqual(DEPLOYED_LIST);
  });

  test('uploads nothing else: no source map, no settings file', () => {
    expect(listOf(api.uploads)).toEqual(DEPLOYED_LIST);
    const { EVENTS_SINK_URL, EVENTS_SINK_SECRET } = SETTINGS;
    for (const value of [...Object.values(CREDENTIALS), EVENTS_SINK_URL, EVENTS_SINK_SECRET]) {
      expect(api.uploads.filter(({ content }) => content.includes(value))).toEqual([]);
    }
  });

  test('uploads the built files unchanged', () => {
    expect(api.uploads.map(({ content }) => content).sort()).toEqual(
      [...textsBelow('functions', '.js'), ...textsBelow('assets', '.json')].sort(),
    );
  });

  test('asks for Node 22 and for the two packages, at the versions of package.json', () => {
    const { dependencies } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
    expect(api.deployments[0]).toMatchObject({
      runtime: 'node22',
      dependencies: ['@twilio/runtime-handler', 'twilio'].map((name) => ({
        name,
        version: dependencies[name],
      })),
    });
  });

  test('sets the variables of .env before activation: no credentials, nothing empty', () => {
    expect(api.deployments[0]?.variables).toEqual(SETTINGS);
  });

  test('says what comes next', () => {
    expect(result.output).toContain('\nNext: npx --no -- hipaa-guard configure\n');
  });

  test('prints no secret', () => {
    expect(result.output).not.toContain(CREDENTIALS.authToken);
    expect(result.output).not.toContain(SETTINGS.EVENTS_SINK_SECRET);
  });
});

describe('another `hipaa-guard deploy`', () => {
  test('passes its options to the toolkit, and names the next step for them', async () => {
    const before = api.deployments.length;
    const { exitCode, output } = await deploy('--environment', 'stage');
    expect(exitCode).toBe(0);
    expect(api.deployments).toHaveLength(before + 1);
    expect(api.environments.at(-1)).toBe('stage');
    expect(output).toContain('\nNext: npx --no -- hipaa-guard configure --environment stage\n');
  });

  test('sends nothing to Twilio when something would be public', async () => {
    const before = api.uploads.length;
    const file = join(project, 'functions', 'nonsense.ts');
    writeFileSync(file, 'export const handler = () => undefined;\n');
    const { exitCode, output } = await deploy();
    rmSync(file);
    expect(exitCode).toBe(2);
    expect(output).toContain('functions/nonsense.ts');
    expect(api.uploads).toHaveLength(before);
  });

  test('says in one sentence that the build cannot be written', async () => {
    const built = join(project, '.twilioserverless');
    renameSync(built, `${built}.aside`);
    writeFileSync(built, '');
    const { exitCode, output } = await deploy('--dry-run');
    rmSync(built);
    renameSync(`${built}.aside`, built);
    expect(output).toMatch(/^\.twilioserverless\/\S+, \S+ cannot be written \(\w+\)\.\n$/);
    expect(exitCode).toBe(2);
  });

  test('accepts a policy in any layout, and ignores other files in the folder', async () => {
    const policy = join(project, 'assets', 'policy.private.json');
    const { $schema: _, ...keys } = JSON.parse(readFileSync(policy, 'utf8'));
    writeFileSync(
      policy,
      `${JSON.stringify({ ...keys, ownContacts: ['+15555550100'] }, null, 4)}\n`,
    );
    for (const report of ['audit.json', 'snapshot.json', 'notes.ts']) {
      writeFileSync(join(project, report), '{"not": ours}');
    }
    const { exitCode, output } = await deploy('--dry-run');
    expect(output).toContain('Ready to deploy.');
    expect(exitCode).toBe(0);
  });

  test('sends nothing to Twilio when a setting is wrong, or with --dry-run', async () => {
    const before = api.uploads.length;
    expect((await deploy('--dry-run')).exitCode).toBe(0);
    appendFileSync(join(project, '.env'), 'EVENTS_SINK_URL=http://sink.example.com/\n');
    expect((await deploy()).exitCode).toBe(2);
    expect(api.uploads).toHaveLength(before);
  });

  test('ends with 1 when Twilio refuses it', async () => {
    const { EVENTS_SINK_URL } = SETTINGS;
    const settings = `EVENTS_SINK_URL=${EVENTS_SINK_URL}\nAUTH_TOKEN=${'0d'.repeat(16)}\n`;
    appendFileSync(join(project, '.env'), settings);
    const { exitCode, output } = await deploy();
    expect(exitCode).toBe(1);
    expect(output).not.toContain('Next:');
  });
});

function listOf(uploads: readonly Upload[]): readonly string[] {
  return uploads.map(({ visibility, path }) => `${visibility} ${path}`).sort();
}

/** The texts of the built files. */
function textsBelow(folder: 'functions' | 'assets', extension: string): readonly string[] {
  const built = join(PROJECT_ROOT, '.twilioserverless', folder);
  return readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => readFileSync(join(built, path), 'utf8'));
}

describe('`hipaa-guard deploy` with separate credentials', () => {
  const secret = CREDENTIALS.authToken;
  let file: string;
  beforeAll(() => {
    file = join(project, 'secret');
    writeFileSync(file, `${secret}\n`);
  });

  test.each(['--password-file', '--password'])(
    'in %s passes them to the toolkit, but not in its arguments',
    async (option) => {
      const settings = readFileSync(join(project, '.env'), 'utf8');
      writeFileSync(join(project, '.env'), `${settings}AUTH_TOKEN=${'0e'.repeat(16)}\n`);
      const value = option === '--password' ? secret : file;
      const deployed = deploy('--username', CREDENTIALS.accountSid, option, value);
      let running = true;
      void deployed.finally(() => {
        running = false;
      });
      const seen = new Set<string>();
      while (running) {
        const processes = execFileSync('ps', ['-ewwo', 'args'], { encoding: 'utf8' }).split('\n');
        const toolkits = processes.filter((each) => /twilio-run\S* deploy .*--env /.test(each));
        for (const each of toolkits) seen.add(each);
        await sleep(50);
      }
      writeFileSync(join(project, '.env'), settings);
      const { exitCode, output } = await deployed;
      if (exitCode !== 0) throw new Error(output);
      expect(seen.size).toBeGreaterThan(0);
      expect([...seen].filter((each) => each.includes(secret))).toEqual([]);
      const [, env = ''] = /--env (\S+)/.exec([...seen].join('\n')) ?? [];
      expect([env.length > 0, existsSync(env)]).toEqual([true, false]);
    },
  );
});
