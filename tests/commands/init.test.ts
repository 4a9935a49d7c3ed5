import { spawn } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { COMMAND_LINE, NO_SETTINGS, outcomeOf, runCommand } from '../support/commands/run-command';
import { temporaryFolder } from '../support/temporary-folder';

describe('`init` ends, and says why,', () => {
  test('where the system lets nobody make a folder', async () => {
    const { exitCode, stderr } = await runCommand(['init', '/proc/clinic/project']);
    expect(stderr).toContain('the folder, or a file in it, cannot be read or written\n');
    expect(exitCode).toBe(2);
  });

  test('in a folder that has been removed', async () => {
    const command = 'rmdir "$PWD" && exec "$0" "$@"';
    const args = ['-c', command, process.execPath, COMMAND_LINE, 'init', 'project'];
    const child = spawn('/bin/sh', args, { cwd: temporaryFolder(), env: NO_SETTINGS });
    child.stdin.end();
    expect(await outcomeOf(child)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'the folder that this runs in has been removed\n',
    });
  });
});
