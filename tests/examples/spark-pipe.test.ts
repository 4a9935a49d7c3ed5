import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { linesOfFilter, streamRecords } from '../support/aws/stream-records';
import { NO_SETTINGS } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const SCRIPT = join(PROJECT_ROOT, 'examples', 'spark', 'filter.sh');
const COMMAND = `${process.execPath} ${join(PROJECT_ROOT, 'dist', 'hipaa-guard.js')}`;

function pipe(input: string, args: readonly string[] = [], command = COMMAND) {
  const environment = { PATH: process.env['PATH'], ...NO_SETTINGS, HIPAA_GUARD: command };
  return spawnSync(SCRIPT, args, { input, env: environment, encoding: 'utf8' });
}

describe('the pipe for Spark', () => {
  test('does not fail a task for a record that cannot be read, and filters the others', async () => {
    const { records } = streamRecords(100);
    const { status, stdout, stderr } = pipe(records.join('\n'));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, -1)).toEqual(await linesOfFilter(records));
    expect(stderr).toContain('line 32');
    expect(stderr).not.toContain('canary');
  });

  test('fails a task for a policy that is not there', () => {
    expect(pipe('', ['--policy', 'nowhere.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  test('fails a task for a process that was killed', () => {
    const killed = join(temporaryFolder(), 'killed.sh');
    writeFileSync(killed, 'kill -9 $$\n');
    expect(pipe('', [], `sh ${killed}`).status).toBe(128 + 9);
  });
});
