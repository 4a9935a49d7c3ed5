import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { outcomeOf, runCommand, startCommand } from '../support/commands/run-command';
import { temporaryFolder } from '../support/temporary-folder';

const US = '+12125550100';
const ask = (input: string | Buffer, args: readonly string[] = []) =>
  runCommand(['eligible', ...args], { input });

test('hipaa-guard eligible judges each line, in order, and repeats no number', async () => {
  const lines = [US, '', ' +14165550100', JSON.stringify({ from: US, to: US, channel: 'rcs' })];
  const { stdout, stderr, exitCode } = await ask(`${lines.join('\n')}\n`, ['--channel', 'sms']);
  expect(stdout).toBe(`{"eligible":true,"reasons":[],"from":"none","to":"us"}
{"eligible":null,"reasons":["address_unreadable"],"from":"none","to":"none"}
{"eligible":false,"reasons":["to_not_us"],"from":"none","to":"other_nanp"}
{"eligible":false,"reasons":["channel_not_eligible"],"from":"us","to":"us"}
`);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 1 });
});

test('hipaa-guard eligible reads no faster than its answers are read', async () => {
  const count = 100_000;
  const child = startCommand(['eligible', '--channel', 'sms'], { input: `${US}\n`.repeat(count) });
  const finished = once(child.stdin, 'finish').then(() => 'taken in');
  const unread = await Promise.race([finished, delay(2_000, 'waits')]);
  const { stdout, exitCode } = await outcomeOf(child);
  expect(unread).toBe('waits');
  expect([stdout.trimEnd().split('\n').length, exitCode]).toEqual([count, 0]);
});

test('hipaa-guard eligible refuses a number as an argument, and does not repeat it', async () => {
  const { stderr, exitCode } = await ask('', [US]);
  expect(stderr).toContain('eligible reads stdin: hipaa-guard eligible < FILE\n');
  expect(stderr).not.toContain(US);
  expect(exitCode).toBe(2);
});

test('hipaa-guard eligible reads an object after a byte order mark', async () => {
  const { stdout } = await ask(`\uFEFF${JSON.stringify({ to: US })}\n`, ['--channel', 'sms']);
  expect(JSON.parse(stdout)).toMatchObject({ eligible: true });
});

test.each([
  ['UTF-16', Buffer.from(`\uFEFF${US}\n`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(`${US}\n`, 'utf16le')],
  ['gzip', gzipSync(`${US}\n`)],
])('hipaa-guard eligible says that a list is in %s, and judges nothing', async (_, input) => {
  const { stdout, stderr, exitCode } = await ask(input, ['--channel', 'sms']);
  expect(stderr).toContain('line 1 is not UTF-8; save the list as UTF-8, uncompressed\n');
  expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
});

test('hipaa-guard eligible ends with 0 only when all are eligible', async () => {
  expect((await ask(`${US}\n${US}\n`, ['--channel', 'voice'])).exitCode).toBe(0);
  expect((await ask(`${US}\nanonymous\n`, ['--channel', 'voice'])).exitCode).toBe(1);
  expect((await ask(`${US}\n`)).exitCode).toBe(1);
});

test('hipaa-guard eligible follows the rulings of a policy', async () => {
  const policy = join(temporaryFolder(), 'policy.json');
  writeFileSync(policy, JSON.stringify({ eligibility: { territories: 'not-eligible' } }));
  const { stdout } = await ask('+17875550100\n', ['--channel', 'sms', '--policy', policy]);
  expect(JSON.parse(stdout)).toMatchObject({ eligible: false, reasons: ['territory'] });
});

test.each([
  ['', 'stdin is empty'],
  [
    `${US}\n{"to":"${US}","name":"canary"}\n`,
    'line 2 must be a number, or an object with from, to',
  ],
  [`{"to":["canary"]}\n`, 'line 1: to must be text'],
  ['{canary\n', 'line 1 must be a number, or an object with from, to'],
])('hipaa-guard eligible refuses %j', async (input, message) => {
  const { stderr, exitCode } = await ask(input, ['--channel', 'sms']);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('canary');
  expect(exitCode).toBe(2);
});
