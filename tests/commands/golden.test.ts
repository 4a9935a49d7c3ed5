import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NO_SETTINGS } from '../support/commands/run-command';
import {
  type Outcome,
  readTranscript,
  type Step,
  writeOutcome,
  writeTranscript,
} from '../support/commands/transcript';
import { PROJECT_ROOT } from '../support/project-root';
import {
  type CertificateAuthority,
  certificateAuthority,
} from '../support/servers/certificate-authority';
import { copyProject } from '../support/toolkit/copy-project';
import { accountByDigits } from '../support/twilio-api/account-by-digits';
import type { ApiStandIn } from '../support/twilio-api/api-stand-in';

/**
 * Every text that a command prints on wrong usage, and every `--help`, as a shell transcript. A
 * file for each command; to add to it, write a line `$ COMMAND`, and run `npm run docs`, which
 * records the outcome.
 */
const FOLDER = join(__dirname, 'golden');

let authority: CertificateAuthority;
let api: ApiStandIn;
/** A copy, because commands get an `.env` in it. */
let project = '';

beforeAll(async () => {
  authority = certificateAuthority();
  api = await accountByDigits(authority);
  project = copyProject(PROJECT_ROOT, {});
  mkdirSync(join(project, 'shell'));
  const command = join(project, 'shell', 'hipaa-guard');
  const script = join(project, 'dist', 'hipaa-guard.js');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
  chmodSync(command, 0o755);
});
afterAll(async () => {
  expect(api.violations).toEqual([]);
  await api.close();
  rmSync(project, { recursive: true, force: true });
});

/** Runs a shell command in the copy, with the `.env` that the command itself writes. */
async function runInShell(command: string): Promise<Outcome> {
  rmSync(join(project, '.env'), { force: true });
  const child = spawn('/bin/sh', ['-c', command], {
    cwd: project,
    env: {
      ...NO_SETTINGS,
      ...api.environment,
      // A newer Node.js prints deprecations in the toolkit.
      NODE_NO_WARNINGS: '1',
      PATH: `${join(project, 'shell')}:/usr/bin:/bin`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, exitCode };
}

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const file = join(FOLDER, name);
  const steps = readTranscript(readFileSync(file, 'utf8'));
  const outcomes = new Map<Step, string>();

  test.each(steps)('$command', async (step) => {
    const outcome = writeOutcome(await runInShell(step.command));
    outcomes.set(step, outcome);
    if (process.env['UPDATE_DOCS'] !== '1') expect(outcome).toBe(step.outcome);
  });

  afterAll(() => {
    if (process.env['UPDATE_DOCS'] !== '1') return;
    const seen = steps.map((step) => ({ ...step, outcome: outcomes.get(step) ?? step.outcome }));
    writeFileSync(file, writeTranscript(seen));
  });
});

test('every command has a transcript, with its --help', async () => {
  const { stdout } = await runInShell('hipaa-guard --help');
  const commands = [...stdout.matchAll(/^ {2}(\S+)/gm)].map(([, command]) => command);
  for (const command of commands) {
    const transcript = readTranscript(readFileSync(join(FOLDER, `${command}.txt`), 'utf8'));
    expect(transcript.map((step) => step.command)).toContain(`hipaa-guard ${command} --help`);
  }
});
