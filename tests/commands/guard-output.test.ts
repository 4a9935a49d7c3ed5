import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { startCommand } from '../support/commands/run-command';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const LINE = `${JSON.stringify(asCallback(SKETCH))}\n`;
/** Behaves like a full disk; only Linux has it. */
const FULL = '/dev/full';

test('a command whose stdout is closed goes on to its end, with the same exit code', async () => {
  const urls = ['https://example.com/1.wav', 'https://example.com/2.wav'];
  const child = startCommand(['check-media', ...urls]);
  child.stdout.destroy();
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ stderr, exitCode }).toEqual({
    stderr:
      'ACCOUNT_SID is missing, so URLs of Twilio recordings are refused: set it in .env or the environment.\n',
    exitCode: 1,
  });
});

test('filter ends when its stdout is closed, whatever is still to come', async () => {
  const child = startCommand(['filter'], { input: `${LINE.repeat(5_000)}canary\n` });
  child.stdout.destroy();
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
});

test('filter reports the unreadable lines when its stdout is closed', async () => {
  const child = startCommand(['filter'], { input: `canary\n${LINE.repeat(5_000)}` });
  child.stdout.destroy();
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ stderr, exitCode }).toEqual({ stderr: 'line 1: not JSON\n', exitCode: 1 });
});

test('the report of filter counts all lines, whoever reads the filtered events', async () => {
  const report = join(temporaryFolder(), 'report.json');
  const input = `${LINE.repeat(5_000)}canary\n`;
  const child = startCommand(['filter', '--report', report], { input });
  child.stdout.destroy();
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect({ stderr, exitCode }).toEqual({ stderr: 'line 5001: not JSON\n', exitCode: 1 });
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    events: 5_000,
    unreadable_lines: 1,
  });
});

test('all events are filtered even when stderr is closed', async () => {
  const input = 'canary\n'.repeat(20_000) + LINE;
  const child = startCommand(['filter'], { input });
  child.stderr.destroy();
  const [stdout, [exitCode]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  expect(JSON.parse(stdout)).toMatchObject({ id: SKETCH.id });
  expect(exitCode).toBe(1);
});

(existsSync(FULL) ? test : test.skip).each([
  [['filter']],
  [['audit', '--list']],
  [['sign', '--url', 'https://example.com/', '--token', 'x']],
  [['check-media', 'https://example.com/1.wav']],
  [['--help']],
])('a full disk under stdout is reported, and is not a finding, for %j', async (args) => {
  const full = openSync(FULL, 'w');
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'dist', 'hipaa-guard.js'), ...args], {
    stdio: ['pipe', full, 'pipe'],
  });
  closeSync(full);
  child.stdin?.on('error', () => undefined).end(LINE);
  if (child.stderr === null) throw new Error('no stderr');
  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect(stderr).toContain('stdout cannot be written (ENOSPC)\n');
  expect(stderr).not.toContain('    at ');
  expect(exitCode).toBe(2);
});
