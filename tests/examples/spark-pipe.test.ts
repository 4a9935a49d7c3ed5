import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { linesOfFilter, streamRecords } from '../support/aws/stream-records';
import { NO_SETTINGS } from '../support/commands/run-command';
import { PROJECT_ROOT } from '../support/project-root';
import { temporaryFolder } from '../support/temporary-folder';

const SCRIPT = join(PROJECT_ROOT, 'examples', 'spark', 'filter.sh');
const COMMAND = `${process.execPath} ${join(PROJECT_ROOT, 'dist', 'hipaa-guard.js')}`;

function pipe(
  input: string,
  args: readonly string[] = [],
  command = COMMAND,
  others: Readonly<Record<string, string>> = {},
) {
  const environment = {
    ...{ PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'] },
    ...{ ...NO_SETTINGS, HIPAA_GUARD: command, ...others },
  };
  return spawnSync(SCRIPT, args, { input, env: environment, encoding: 'utf8' });
}

describe('the pipe for Spark', () => {
  test('does not fail a task for an unreadable record, and filters the others', async () => {
    const { records } = streamRecords(100);
    const { status, stdout, stderr } = pipe(records.join('\n'));
    expect(status).toBe(0);
    expect(stdout.split('\n').slice(0, -1)).toEqual(await linesOfFilter(records));
    expect(stderr).toContain('line 32');
    expect(stderr).not.toContain('canary');
  });

  test('fails a task for a missing policy', () => {
    expect(pipe('', ['--policy', 'nowhere.json'])).toMatchObject({ status: 2, stdout: '' });
  });

  test.each([
    ['is not there', `${process.execPath} /nowhere/hipaa-guard.js`],
    ['breaks off by an error of its own', `${process.execPath} -e throw(0)`],
    ['ends with 1 and says nothing', 'false'],
  ])('fails a task for a command that %s', (_, command) => {
    expect(pipe(streamRecords(10).records.join('\n'), [], command)).toMatchObject({
      status: 1,
      stdout: '',
    });
  });

  test('leaves no report behind', () => {
    const folder = temporaryFolder();
    pipe('canary', [], COMMAND, { TMPDIR: folder });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('fails a task for a process that was killed', () => {
    const killed = join(temporaryFolder(), 'killed.sh');
    writeFileSync(killed, 'kill -9 $$\n');
    expect(pipe('', [], `sh ${killed}`).status).toBe(128 + 9);
  });
});
