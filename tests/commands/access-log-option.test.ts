import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { accessLogOf } from '../../bin/audit/access-log-option';
import { UsageError } from '../../bin/command/usage-error';
import { ExpectedError } from '../../src/errors/expected-error';
import { sidOf } from '../support/sids';
import { temporaryFolder } from '../support/temporary-folder';

test('each access is a line of the file, with the given actor', async () => {
  const file = join(temporaryFolder(), 'access.log');
  const logAccess = accessLogOf({ 'access-log': file, actor: 'jane@example.com' }, {});
  await logAccess(sidOf('AC'), 'Account Configuration Read');
  await logAccess(sidOf('AC'), 'Media Probed', sidOf('RE'));
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ actor_user_id: 'jane@example.com', end_user_id: null }),
    expect.objectContaining({ event_type: 'Media Probed', end_user_id: sidOf('RE') }),
  ]);
});

test('without the option nothing is logged', async () => {
  const logAccess = accessLogOf({}, {});
  await expect(logAccess(sidOf('AC'), 'Account Configuration Read')).resolves.toBeUndefined();
});

test('in a pipeline the actor has to be given', () => {
  const file = join(temporaryFolder(), 'access.log');
  expect(() => accessLogOf({ 'access-log': file }, { CI: 'true' })).toThrow(
    new UsageError('--access-log needs --actor ID: the person who runs the audit'),
  );
  expect(existsSync(file)).toBe(false);
});

test('an actor without a log is wrong usage', () => {
  expect(() => accessLogOf({ actor: 'jane' }, {})).toThrow(UsageError);
});

test('a log that cannot be written is reported as wrong usage, not as a bug', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const logAccess = accessLogOf({ 'access-log': join(file, 'access.log'), actor: 'jane' }, {});
  const logged = logAccess(sidOf('AC'), 'Account Configuration Read');
  await expect(logged).rejects.toBeInstanceOf(ExpectedError);
  await expect(logged).rejects.toThrow('--access-log: the file cannot be written');
});
