import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../support/project-root';
import { runCommand } from '../support/run-command';

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const PIPELINE: {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] };
  readonly jobs: { readonly audit: { readonly steps: readonly Step[] } };
} = parse(readFileSync(join(PROJECT_ROOT, 'examples', 'ci', 'audit.yml'), 'utf8'), {
  strict: true,
});

const STEPS = PIPELINE.jobs.audit.steps;
const COMMANDS = STEPS.flatMap(({ run = '' }) => run.match(/npx hipaa-guard [^\n|]*/g) ?? []);
const AUDITS = COMMANDS.filter((command) => command.startsWith('npx hipaa-guard audit '));

test('it runs on a schedule', () => {
  expect(PIPELINE.on.schedule).toEqual([{ cron: expect.stringMatching(/^(\S+ ){4}\S+$/) }]);
});

test('it keeps the snapshot and every report that it writes', () => {
  const kept = STEPS.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
  const written = COMMANDS.flatMap((command) => [
    ...command.matchAll(/--(?:out|save-snapshot|access-log) (\S+)/g),
  ]).map(([, file]) => file);
  expect(kept?.['path']?.trim().split('\n').sort()).toEqual(written.sort());
});

test('it uploads the SARIF file that it writes', () => {
  const upload = STEPS.find(({ uses }) => uses?.startsWith('github/codeql-action/upload-sarif@'));
  expect(AUDITS.join()).toContain(`--format sarif --out ${upload?.with?.['sarif_file']}`);
});

test('its last step fails when a required row fails', () => {
  expect(STEPS.at(-1)?.run).toContain('--fail-on required');
});

test('no secret stands on a command line', () => {
  for (const { run = '' } of STEPS) expect(run).not.toContain('secrets.');
});

test('the access log that it keeps is verified by a command that exists', async () => {
  expect(COMMANDS).toContain('npx hipaa-guard access-log verify access.ndjson');
  const { stdout } = await runCommand(['access-log', '--help']);
  expect(stdout).toContain('access-log verify FILE');
});

test('the options that it gives to the audit exist', async () => {
  const { stdout } = await runCommand(['audit', '--help']);
  const options = new Set(AUDITS.join(' ').match(/--[a-z-]+/g));
  for (const option of options) expect(stdout).toContain(`${option} `);
});
