import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

describe('`init` into a project of the customer’s own', () => {
  const HANDLER = 'exports.handler = (context, event, done) => done();\n';
  const warned = async (files: Readonly<Record<string, string>>) => {
    const cwd = temporaryFolder();
    execFileSync('git', ['init', '--quiet'], { cwd });
    for (const [path, content] of Object.entries({ '.gitignore': '.env\n', ...files })) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    const { exitCode, stderr } = await runCommand(['init', '.'], { cwd });
    expect(exitCode).toBe(0);
    return stderr;
  };

  test('says nothing of one in which all is well', async () => {
    expect(
      await warned({
        'package.json': '{"name":"clinic"}',
        'functions/hello.protected.js': HANDLER,
        'functions/README.md': 'Ours.\n',
        'assets/rooms.private.json': '[]',
      }),
    ).toBe('');
  });

  test('says that git would take .env', async () => {
    expect(await warned({ '.gitignore': 'node_modules\n' })).toContain('git does not ignore .env');
  });

  test('says that git ignores the folder of what is built', async () => {
    const folders = { functionsFolder: 'dist/functions', assetsFolder: 'assets' };
    const said = await warned({
      '.gitignore': '.env\ndist/\n',
      '.twilioserverlessrc': JSON.stringify(folders),
    });
    expect(said).toMatch(/^git ignores dist\/functions: .*\n$/);
  });

  test('says that the local server cannot load the Functions of a module', async () => {
    const type = await warned({ 'package.json': '{"type":"module"}' });
    expect(type).toContain('package.json has "type": "module"');
  });

  test('says what of an application would be public', async () => {
    expect(await warned({ 'src/app.js': HANDLER, 'static/index.html': '<p>' })).toContain(
      'src/app.js and 1 more would be public',
    );
  });
});
