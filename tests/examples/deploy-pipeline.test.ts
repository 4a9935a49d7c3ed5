import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readSettings } from '../../src/settings/settings';
import { runCommand } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uses?: string;
}

const FOLDER = join(PROJECT_ROOT, 'examples', 'ci');
const text = readFileSync(join(FOLDER, 'deploy.yml'), 'utf8');
const PIPELINE: {
  readonly on: object;
  readonly jobs: {
    readonly deploy: { readonly environment: string; readonly steps: readonly Step[] };
  };
} = parse(text, { strict: true });
const { steps, environment } = PIPELINE.jobs.deploy;
const COMMANDS = steps.flatMap(
  ({ run = '' }) => run.match(/(?<=npx --no -- )hipaa-guard [^\n]*/g) ?? [],
);

describe('the pipeline that deploys', () => {
  test('deploys to stage on a push, and to production only by hand', () => {
    expect(PIPELINE.on).toEqual({ push: { branches: ['main'] }, workflow_dispatch: null });
    expect(environment).toBe(`\${{ github.event_name == 'push' && 'stage' || 'production' }}`);
  });

  test('checks before it deploys, and tests the Function afterwards', () => {
    expect(COMMANDS).toEqual([
      'hipaa-guard deploy $TARGET --dry-run',
      'hipaa-guard deploy $TARGET --override-existing-project',
      'hipaa-guard configure $TARGET',
    ]);
  });

  test('gives the commands only options that they have', async () => {
    for (const command of COMMANDS) {
      const [, name = ''] = command.split(' ');
      const { stdout } = await runCommand([name, '--help']);
      const options = command.replace('$TARGET', '--environment stage --production');
      for (const [option] of options.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(option);
    }
  });

  test('puts no secret on a command line', () => {
    for (const { run = '' } of steps) expect(run).not.toMatch(/\$\{\{/);
  });

  test('removes the settings, whatever happens', () => {
    expect(steps.at(-1)).toMatchObject({ if: `\${{ always() }}`, run: 'rm -f .env' });
  });

  test('writes each secret into a file that nobody else can read', () => {
    const { run = '', env = {} } = steps.find(({ name }) => name === 'Write the settings') ?? {};
    const secrets: Readonly<Record<string, string>> = {
      ACCOUNT_SID: sidOf('AC'),
      AUTH_TOKEN: '0123456789abcdef0123456789abcdef',
      EVENTS_SINK_URL: 'https://sink.example.com/events?a=1&b=2',
      EVENTS_SINK_SECRET: 'whsec_AAAA/BBBB+CCCC/DDDD+EEEE/FFFF+GGGG==',
      TASKROUTER_WORKSPACE_SID: sidOf('WS'),
    };
    for (const [name, value] of Object.entries(env)) expect(value).toBe(`\${{ secrets.${name} }}`);
    expect(Object.keys(readSettings(secrets)).sort()).toEqual(Object.keys(env).sort());

    const cwd = temporaryFolder();
    execFileSync('bash', ['--norc', '-e', '-o', 'pipefail', '-c', run], { cwd, env: secrets });
    const file = join(cwd, '.env');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe(
      Object.keys(env)
        .map((name) => `${name}=${secrets[name]}\n`)
        .join(''),
    );
  });
});

test.each(readdirSync(FOLDER))('examples/ci/%s pins each action to a commit', (name) => {
  const lines = readFileSync(join(FOLDER, name), 'utf8').match(/^.*\buses: .*$/gm) ?? [];
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
