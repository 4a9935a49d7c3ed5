import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { appendAccess } from '../../src/audit/access-log/append-access';
import { runCommand } from '../support/commands/run-command';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

async function logFile(): Promise<string> {
  const file = join(temporaryFolder(), 'access.log');
  const event = {
    workspace_id: sidOf('AC'),
    actor_user_id: 'auditor@example.com',
    event_type: 'Account Snapshot Judged',
    end_user_id: null,
  } as const;
  await appendAccess(file, event, new Date('2026-11-22T12:00:00Z'));
  await appendAccess(file, event, new Date('2026-11-23T12:00:00Z'));
  return file;
}

test('an intact log is reported with its lines and its head', async () => {
  const { stdout, exitCode } = await runCommand(['access-log', 'verify', await logFile()]);
  expect(stdout).toMatch(/^whole: 2 lines\nhead: [0-9a-f]{64}\n$/);
  expect(exitCode).toBe(0);
});

test('a broken log is reported with the first line that breaks the chain', async () => {
  const file = await logFile();
  writeFileSync(file, 'nobody looked\n', { flag: 'a' });
  const { stdout, exitCode } = await runCommand(['access-log', 'verify', file]);
  expect(stdout).toBe('broken: 3 lines; line 3 does not follow\n');
  expect(exitCode).toBe(1);
});

test.each([
  [['access-log', 'verify', '/no/such/file'], 'the log cannot be read'],
  [['access-log', 'verify'], 'give one file: access-log verify FILE'],
  [['access-log'], 'the only action is verify: access-log verify FILE'],
])('%j is wrong usage', async (args, message) => {
  const { stderr, exitCode } = await runCommand(args);
  expect(stderr).toContain(message);
  expect(exitCode).toBe(2);
});
