import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { MAX_VALUE_LENGTH } from '../../src/streams/json-splitter';
import { runCommand } from '../support/commands/run-command';
import { asCallback, SKETCH } from '../support/events/wire-forms';
import { PROJECT_ROOT } from '../support/project-root';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

const attributes = { reason: 'resolved', conversations: { queue: 'Billing', outcome: 'sideways' } };
const line = `${JSON.stringify({ ...asCallback(SKETCH), TaskAttributes: JSON.stringify(attributes) })}\n`;
const program = join(PROJECT_ROOT, 'dist', 'hipaa-guard.js');
const folder = temporaryFolder();
/** In the encoding of older editors: `{"ownContacts":["é"]}`. */
const latin1 = join(folder, 'latin1.json');
writeFileSync(latin1, Buffer.from('{"ownContacts":["\xe9"]}', 'latin1'));
const utf16 = join(folder, 'utf-16.json');
writeFileSync(utf16, '{"ownContacts":[]}', 'utf16le');

async function keptBy(args: readonly string[], environment = {}) {
  const { stdout } = await runCommand(['filter', ...args], { input: line, environment });
  return JSON.parse(stdout).data.task_attributes;
}

describe('hipaa-guard filter', () => {
  test('writes filtered events and nothing else on stdout, and ends with 0', async () => {
    const { stdout, stderr, exitCode } = await runCommand(['filter'], { input: line + line });
    expect(stdout.split('\n')).toHaveLength(3);
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({
      id: SKETCH.id,
      data: { task_attributes: { conversations: { queue: 'Billing', outcome: 'sideways' } } },
    });
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  test('needs little memory even for many blank lines', async () => {
    const { stdout, exitCode } = await runCommand(['filter'], {
      input: '\r\n'.repeat(1_500_000) + line,
      environment: { NODE_OPTIONS: '--max-old-space-size=64' },
    });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(exitCode).toBe(0);
  });

  test('reads the mode from --mode, else from GUARD_MODE', async () => {
    expect(await keptBy(['--mode', 'keys'])).toEqual(attributes);
    expect(await keptBy([], { GUARD_MODE: 'strict' })).toEqual({ conversations: {} });
    expect(await keptBy(['--mode', 'keys'], { GUARD_MODE: 'strict' })).toEqual(attributes);
  });

  test('reads a policy from --policy', async () => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, '{"mode":"strict","vocabularies":{"reason":["resolved"]}}');
    expect(await keptBy(['--policy', file])).toEqual({ reason: 'resolved', conversations: {} });
  });

  test('writes the totals to --report', async () => {
    const file = join(folder, 'report.json');
    await runCommand(['filter', '--report', file], { input: `${line}x\n` });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      events: 1,
      unreadable_lines: 1,
      attributes: { reason: { not_in_vocabulary: 1 } },
    });
  });

  test('writes the same, in the same order, with several jobs', async () => {
    const lines = Array.from({ length: 3_000 }, (_, index) =>
      index % 100 === 7
        ? `canary ${index}`
        : JSON.stringify({
            ...asCallback({ ...SKETCH, id: sidOf('EV', index) }),
            TaskAttributes: JSON.stringify({
              ...attributes,
              conversations: { campaign: index % 3 === 0 ? '555-555-0123' : 'Spring', order: 1 },
            }),
          }),
    );
    const run = async (jobs: string) => {
      const report = join(folder, `report-${jobs}.json`);
      const ended = await runCommand(['filter', '--jobs', jobs, '--report', report], {
        input: `${lines.join('\n')}\n`,
      });
      return { ...ended, report: readFileSync(report, 'utf8') };
    };
    const byOne = await run('1');
    expect(await run('3')).toEqual(byOne);
    expect(byOne.stdout.split('\n')).toHaveLength(3_000 - 30 + 1);
    expect(byOne.stderr).toMatch(/^line 8: not JSON\nline 108: not JSON\n/);
    expect(byOne.stderr).toMatch(/\nline 908: not JSON\nand 20 more lines\n$/);
    expect(byOne.exitCode).toBe(1);
  });

  test.each([
    ['one event', line],
    ['one event, and a line too long to be held', `${line}${'x'.repeat(MAX_VALUE_LENGTH + 1)}`],
  ])('writes the same with several jobs for %s', async (_, input) => {
    const [byOne, byTwo] = await Promise.all(
      ['1', '2'].map((jobs) => runCommand(['filter', '--jobs', jobs], { input })),
    );
    expect(byTwo).toEqual(byOne);
    expect(byTwo?.stdout.split('\n')).toHaveLength(2);
  });

  test('ends with 1 when a line is not an event, and filters the others', async () => {
    const { stdout, stderr, exitCode } = await runCommand(['filter'], { input: `canary\n${line}` });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('line 1: not JSON\n');
    expect(exitCode).toBe(1);
  });

  test.each([
    [['--mode', 'lax'], '--mode must be one of keys, guarded, strict'],
    [['--lax'], "Unknown option '--lax'"],
    [['--jobs', '0'], '--jobs must be a number from 1 to 64'],
    [['--jobs', 'many'], '--jobs must be a number from 1 to 64'],
    [['x.ndjson'], 'filter reads stdin: hipaa-guard filter < FILE'],
    [['--policy', join(folder, 'none.json')], '--policy: the file cannot be read'],
    [['--report', join(folder, 'none', 'report.json')], '--report: the file cannot be written'],
    [['--policy', latin1], '--policy: the file is not UTF-8; save it as UTF-8'],
    [['--policy', utf16], '--policy: the file is not UTF-8; save it as UTF-8'],
    [['--report', '-'], '--report: name a file; - is not stdout here'],
    [['--report', ''], '--report: the file cannot be written'],
    [['--report', join(folder, 'none', '/')], '--report: the file cannot be written'],
  ])('ends with 2 for %j', async (args, message) => {
    const { stdout, stderr, exitCode } = await runCommand(['filter', ...args], { input: line });
    expect(stderr).toContain(message);
    expect(stderr).toContain('See: hipaa-guard filter --help');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
  });

  test('ends with 2 when its stdin is a folder, unlike with an empty file', async () => {
    const opened = openSync(folder, 'r');
    const child = spawn(process.execPath, [program, 'filter'], {
      stdio: [opened, 'ignore', 'pipe'],
    });
    closeSync(opened);
    if (child.stderr === null) throw new Error('no stderr');
    const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(stderr).toContain('stdin is a folder\n');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 when the report would overwrite the filtered events', async () => {
    const file = join(folder, 'both.ndjson');
    const opened = openSync(file, 'w');
    const child = spawn(process.execPath, [program, 'filter', '--report', file], {
      stdio: ['pipe', opened, 'pipe'],
    });
    closeSync(opened);
    child.stdin?.end(line);
    if (child.stderr === null) throw new Error('no stderr');
    const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(stderr).toContain('stdout and --report name the same file\n');
    expect(exitCode).toBe(2);
  });

  test('says that there was nothing on stdin, and still ends with 0', async () => {
    expect(await runCommand(['filter'], { input: '\n' })).toEqual({
      stdout: '',
      stderr: 'There was nothing on stdin to filter.\n',
      exitCode: 0,
    });
  });

  test.each<[string, string | Buffer]>([
    ['indented', JSON.stringify(JSON.parse(line), null, 2)],
    ['a list, indented', JSON.stringify([JSON.parse(line)], null, 2)],
    ['a list on one line', `[${line.trimEnd()}]`],
    ['a page of the REST list', `{"events":[${line.trimEnd()}],"meta":{}}`],
    ['compressed by gzip', gzipSync(line)],
  ])('reads input that is %s', async (_, input) => {
    const { stdout } = await runCommand(['filter'], { input: line });
    expect(await runCommand(['filter'], { input })).toEqual({ stdout, stderr: '', exitCode: 0 });
  });

  test.each<[string, string | Buffer, string]>([
    ['CSV', 'Sid,EventType\n"EV1","canary"\n', 'The input looks like CSV: filter takes events as'],
    ['UTF-16', Buffer.from(`\uFEFF${line}`, 'utf16le'), 'iconv -f UTF-16 -t UTF-8 FILE | '],
    ['UTF-16 without a mark', Buffer.from(line, 'utf16le'), 'iconv -f UTF-16 -t UTF-8 FILE | '],
    ['Zstandard', Buffer.from('28b52ffd00', 'hex'), 'compressed, but not with gzip'],
    ['of other objects', '{"canary":1}\n', 'docs/event-format.md'],
    ['an example', line.replace(/EV\w+/, 'EV0000000000000000000000000000001'), '32 hexadecimal'],
    ['cut off', line.slice(0, 99), 'jq -c . FILE'],
    ['gzip that is not whole', gzipSync('{}').subarray(0, -4), 'gzip -dc FILE | '],
    ['gzip and more', Buffer.concat([gzipSync('{}'), Buffer.from('more')]), 'gzip -dc FILE | '],
  ])('says what to do when its input is %s', async (_, input, advice) => {
    const { stdout, stderr, exitCode } = await runCommand(['filter'], { input });
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(advice);
    expect(stderr).not.toContain('canary');
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 1 });
  });

  test('ignores events of other products, counts them, and ends with 0', async () => {
    const other = '{"specversion":"1.0","type":"com.twilio.messaging.message.sent","data":{}}\n';
    const report = join(folder, 'ignored.json');
    const run = await runCommand(['filter', '--report', report], { input: other + other });
    expect(run).toEqual({ stdout: '', stderr: '', exitCode: 0 });
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ events: 0, ignored: 2 });
  });

  test('names the place of an error in a policy', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, '{"mode":"canary"}');
    const { stderr, exitCode } = await runCommand(['filter', '--policy', file]);
    expect(stderr).toContain('--policy, line 1: $.mode must be keys, guarded or strict');
    expect(stderr).not.toContain('canary');
    expect(exitCode).toBe(2);
  });

  test('says that the disk is full for the report, and shows no usage', async () => {
    const { stderr, exitCode } = await runCommand(
      ['filter', '--report', join(folder, 'full.json')],
      {
        roomInBlocks: 0,
      },
    );
    expect(stderr).toContain('--report: the disk is full; make room, and run it again\n');
    expect(stderr).not.toContain('--help');
    expect(exitCode).toBe(2);
  });
});

describe('hipaa-guard', () => {
  test('lists its commands, and each has --help', async () => {
    const { stdout, exitCode } = await runCommand(['--help']);
    expect(exitCode).toBe(0);
    const commands = [...stdout.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? '');
    expect(commands).toEqual(
      expect.arrayContaining(['check-media', 'demo', 'filter', 'serve', 'sign']),
    );
    for (const command of commands) {
      const help = await runCommand([command, '--help']);
      expect(help.stdout).toMatch(new RegExp(`^Usage: hipaa-guard ${command}`));
      expect(help.exitCode).toBe(0);
    }
  });

  test('says its version, which is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
    const { stdout, exitCode } = await runCommand(['--version']);
    expect({ stdout, exitCode }).toEqual({ stdout: `${version}\n`, exitCode: 0 });
  });

  test('help COMMAND is COMMAND --help, and help alone is the list', async () => {
    const listed = await runCommand(['--help']);
    expect(await runCommand(['help'])).toEqual(listed);
    expect(await runCommand(['help', 'filter'])).toEqual(await runCommand(['filter', '--help']));
  });

  test('has npm scripts for itself and for its help', async () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
    expect(scripts).toMatchObject({
      'hipaa-guard': 'node dist/hipaa-guard.js',
      help: 'node dist/hipaa-guard.js help',
    });
  });

  test('is executable, as npx runs it, whenever it was built', async () => {
    const { stdout } = await promisify(execFile)(program, ['--help']);
    expect(stdout).toMatch(/^Usage: hipaa-guard COMMAND/);
  });

  test('has an npm script for each command', async () => {
    const { scripts } = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8'));
    const { stdout } = await runCommand(['--help']);
    const commands = [...stdout.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? '');
    for (const command of commands) {
      expect(scripts[command]).toMatch(new RegExp(`node dist/hipaa-guard\\.js ${command}$`));
    }
  });

  test('names the command that was probably meant', async () => {
    const { stderr, exitCode } = await runCommand(['filtr']);
    expect(stderr).toMatch(/^Unknown command 'filtr': did you mean 'filter'\?\n/);
    expect(exitCode).toBe(2);
  });

  test.each([[[]], [['nonsense']]])('ends with 2 and the list for %j', async (args) => {
    const { stdout, stderr, exitCode } = await runCommand(args);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: hipaa-guard COMMAND');
    expect(exitCode).toBe(2);
  });
});
