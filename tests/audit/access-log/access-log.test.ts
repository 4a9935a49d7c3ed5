import { appendFileSync, createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { AccessLogError } from '../../../src/audit/access-log/access-log-error';
import type { AccessEvent } from '../../../src/audit/access-log/access-record';
import { appendAccess } from '../../../src/audit/access-log/append-access';
import { verifyAccessLog } from '../../../src/audit/access-log/verify-access-log';
import { sidOf } from '../../support/sids';
import { temporaryFolder } from '../../support/temporary-folder';

const NOW = new Date('2026-11-22T12:00:00Z');

const EVENT: AccessEvent = {
  workspace_id: sidOf('AC'),
  actor_user_id: 'auditor@example.com',
  event_type: 'Account Configuration Read',
  end_user_id: null,
};

async function logOf(records: number): Promise<string> {
  const file = join(temporaryFolder(), 'access.log');
  for (let index = 0; index < records; index++) {
    await appendAccess(file, { ...EVENT, workspace_id: sidOf('AC', index) }, NOW);
  }
  return file;
}

const verify = (file: string) => verifyAccessLog(createReadStream(file, { highWaterMark: 100 }));

const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n');

test('a record says who did what with which account, and when', async () => {
  const file = await logOf(1);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    workspace_id: sidOf('AC', 0),
    actor_user_id: 'auditor@example.com',
    event_type: 'Account Configuration Read',
    end_user_id: null,
    timestamp: '2026-11-22T12:00:00.000Z',
    previous_sha256: null,
  });
});

test('nobody but its owner reads the log', async () => {
  expect(statSync(await logOf(1)).mode & 0o077).toBe(0);
});

test('a log that nobody changed is whole', async () => {
  expect(await verify(await logOf(5))).toMatchObject({ verdict: 'whole', lines: 5, torn: 0 });
});

test('the head of a log is the hash that the next record holds', async () => {
  const file = await logOf(3);
  const verdict = await verify(file);
  const { previous_sha256 } = await appendAccess(file, EVENT, NOW);
  expect(verdict).toMatchObject({ head: previous_sha256 });
});

test('an empty log is whole', async () => {
  const file = join(temporaryFolder(), 'access.log');
  writeFileSync(file, '');
  expect(await verify(file)).toEqual({ verdict: 'whole', lines: 0, torn: 0, head: null });
});

test.each<[string, (lines: string[]) => string[], number]>([
  [
    'changed',
    (lines) => lines.map((line, at) => (at === 2 ? line.replace('Read', 'Seen') : line)),
    3,
  ],
  [
    'changed into another record',
    (lines) => lines.map((line, at) => (at === 2 ? line.replace('auditor', 'nobody') : line)),
    4,
  ],
  ['removed', (lines) => lines.toSpliced(2, 1), 3],
  ['removed at the start', (lines) => lines.slice(1), 1],
  ['inserted', (lines) => lines.toSpliced(2, 0, lines[1] ?? ''), 3],
  ['swapped with the next', ([a = '', b = '', c = '', d = '', e = '']) => [a, b, d, c, e], 3],
  ['added by hand', (lines) => [...lines, 'nobody looked'], 6],
])('a line that was %s breaks the log', async (_what, change, brokenLine) => {
  const file = await logOf(5);
  writeFileSync(file, `${change(linesOf(file)).join('\n')}\n`);
  expect(await verify(file)).toMatchObject({ verdict: 'broken', brokenLine });
});

test('a record with another field breaks the log', async () => {
  const file = await logOf(1);
  writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{"note":"added",'));
  expect(await verify(file)).toMatchObject({ verdict: 'broken', brokenLine: 1 });
});

test.each([1, 60, 130, 200])(
  'a last line that was cut off after %i bytes stays, and the next record covers it',
  async (bytes) => {
    const file = await logOf(2);
    const torn = (linesOf(file)[1] ?? '').slice(0, bytes);
    appendFileSync(file, torn);
    expect(await verify(file)).toMatchObject({ verdict: 'broken', brokenLine: 3 });

    await appendAccess(file, EVENT, NOW);
    expect(await verify(file)).toMatchObject({ verdict: 'whole', lines: 4, torn: 1 });
    expect(linesOf(file)[2]).toBe(torn);

    writeFileSync(file, readFileSync(file, 'utf8').replace(`\n${torn}\n`, '\n'));
    expect(await verify(file)).toMatchObject({ verdict: 'broken', brokenLine: 3 });
  },
);

test('a log that begins with a torn line can be continued', async () => {
  const file = join(temporaryFolder(), 'access.log');
  writeFileSync(file, '{"workspace_id":"AC');
  await appendAccess(file, EVENT, NOW);
  await appendAccess(file, EVENT, NOW);
  expect(await verify(file)).toMatchObject({ verdict: 'whole', lines: 3, torn: 1 });
});

test('records written at the same time end up in one chain', async () => {
  const file = await logOf(0);
  await Promise.all(
    Array.from({ length: 25 }, (_, index) =>
      appendAccess(file, { ...EVENT, workspace_id: sidOf('AC', index) }, NOW),
    ),
  );
  expect(await verify(file)).toMatchObject({ verdict: 'whole', lines: 25 });
});

test('a lock that nobody releases is an error, and nothing is written', async () => {
  const file = await logOf(1);
  writeFileSync(`${file}.lock`, '');
  await expect(appendAccess(file, EVENT, NOW)).rejects.toEqual(new AccessLogError('locked'));
  expect(linesOf(file)).toHaveLength(1);
});

test('a file that cannot be written is an error', async () => {
  await expect(appendAccess(temporaryFolder(), EVENT, NOW)).rejects.toEqual(
    new AccessLogError('unwritable'),
  );
});
