import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GIT_IGNORE } from '../../src/init/git-ignore';
import { COMMAND_LINE, NO_SETTINGS, outcomeOf, runCommand } from '../support/commands/run-command';
import { temporaryFolder } from '../support/temporary-folder';

describe('`init` ends, and says why,', () => {
  test('where nobody may make a folder', async () => {
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
      stderr: 'the current folder has been removed\n',
    });
  });
});

describe('`init` into a project of the customer’s own', () => {
  const HANDLER = 'exports.handler = (context, event, done) => done();\n';
  const IGNORED = GIT_IGNORE.join('\n');
  const packageWith = (fields: Readonly<Record<string, unknown>>) =>
    JSON.stringify({ ...fields, dependencies: { '@twilio/runtime-handler': '2.0.3' } });
  const initialised = async (files: Readonly<Record<string, string>>) => {
    const cwd = temporaryFolder();
    execFileSync('git', ['init', '--quiet'], { cwd });
    for (const [path, content] of Object.entries({ '.gitignore': IGNORED, ...files })) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), content);
    }
    const outcome = await runCommand(['init', '.'], { cwd });
    expect(outcome.exitCode).toBe(0);
    return outcome;
  };
  const warned = async (files: Readonly<Record<string, string>>) =>
    (await initialised(files)).stderr;

  test('does not suggest overwriting an existing .env', async () => {
    const { stdout } = await initialised({ '.env': 'CLINIC_NAME=Example\n' });
    expect(stdout).toContain('add to .env the settings of .env.example');
    expect(stdout).not.toContain('copy');
    expect((await initialised({})).stdout).toContain('copy .env.example to .env and fill it in');
  });

  test('says nothing when all is well', async () => {
    expect(
      await warned({
        'package.json': packageWith({ name: 'clinic' }),
        'functions/hello.protected.js': HANDLER,
        'functions/README.md': 'Ours.\n',
        'assets/rooms.private.json': '[]',
      }),
    ).toBe('');
  });

  test('says that git would add .env', async () => {
    expect(await warned({ '.gitignore': 'node_modules\n' })).toContain('git does not ignore .env');
  });

  test('says that git ignores the build folder', async () => {
    const folders = { functionsFolder: 'dist/functions', assetsFolder: 'assets' };
    const said = await warned({
      '.gitignore': `${IGNORED}\ndist/\n`,
      '.twilioserverlessrc': JSON.stringify(folders),
    });
    expect(said).toMatch(/^git ignores dist\/functions: .*\n$/);
  });

  test('lists the files of commands that git would add, as lines for .gitignore', async () => {
    const said = await warned({ '.gitignore': 'node_modules\n.env\n*.ndjson\n/audit*\n' });
    expect(said).toContain('Add to .gitignore:\n.twiliodeployinfo\n');
    expect(said.split('\n')).toContain('event-callback-*.json');
    expect(said.split('\n')).toContain('/ledger.days/');
    expect(said).not.toMatch(/^(?:node_modules\/|\.env|\*\.ndjson|\/audit\.\*|\/audit\*\.zip)$/m);
  });

  test('says how the local server loads the Functions of a module', async () => {
    const type = { 'package.json': packageWith({ type: 'module' }) };
    expect(await warned(type)).toContain('only if functions/package.json is {"type":"commonjs"}');
    const commonJs = { ...type, 'functions/package.json': '{"type":"commonjs"}' };
    expect(await warned(commonJs)).toBe('');
  });

  test('says that the Functions do not run on the Node.js version of its configuration', async () => {
    expect(await warned({ '.twilioserverlessrc': '{"runtime":"node18"}' })).toBe(
      "runtime in the toolkit's configuration is too old for these Functions: write node22\n",
    );
    expect(await warned({ '.twilioserverlessrc': '{"runtime":"node20"}' })).toBe('');
  });

  test('says that with an older runtime handler no Function would see a signature', async () => {
    for (const content of ['{}', '{"dependencies":{"@twilio/runtime-handler":"1.0.1"}}']) {
      expect(await warned({ 'package.json': content })).toMatch(
        /^package.json has no .* npm install --save-exact @twilio\/runtime-handler@2\.0\.3\n$/,
      );
    }
  });

  test('says which files of an application would be public', async () => {
    expect(await warned({ 'src/app.js': HANDLER, 'static/index.html': '<p>' })).toContain(
      'src/app.js and 1 more would be public',
    );
  });
});
