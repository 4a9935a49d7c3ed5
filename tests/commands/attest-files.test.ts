import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import { accountSnapshot, snapshotOf } from '../support/audit/snapshots';
import { runCommand } from '../support/commands/run-command';
import { temporaryFolder } from '../support/temporary-folder';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  const snapshot = snapshotOf(accountSnapshot({}));
  writeFileSync(join(folder, 'snapshot.json'), [...snapshotPieces(snapshot)].join(''));
  writeFileSync(join(folder, 'hipaa-attestations.yaml'), 'version: 1\nattestations: []\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const STATEMENTS = 'hipaa-attestations.yaml';
const FROM_SNAPSHOT = ['--snapshot', 'snapshot.json'];
const EXPORT = [...FROM_SNAPSHOT, '--export', 'sheet.csv'];

const attest = (args: readonly string[]) => runCommand(['attest', ...args], { cwd: folder });
const contents = () =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test('attest --export writes the questions to a separate file', async () => {
  expect(await attest(EXPORT)).toMatchObject({ exitCode: 0 });
  expect(readFileSync(join(folder, 'sheet.csv'), 'utf8')).toMatch(/^row,/);
});

test('attest --export - writes the same bytes to stdout', async () => {
  await attest(EXPORT);
  const { stdout } = await attest([...FROM_SNAPSHOT, '--export', '-']);
  expect(stdout).toBe(readFileSync(join(folder, 'sheet.csv'), 'utf8'));
});

test.each<[readonly string[], string]>([
  [[...FROM_SNAPSHOT, '--export', STATEMENTS], '--export and --attestations'],
  [
    [...FROM_SNAPSHOT, '--export', `${STATEMENTS}.sig`],
    '--export and the signature of --attestations',
  ],
  [[...FROM_SNAPSHOT, '--export', 'snapshot.json'], '--snapshot and --export'],
  [[...EXPORT, '--access-log', 'sheet.csv'], '--export and --access-log'],
  [[...EXPORT, '--access-log', 'snapshot.json'], '--snapshot and --access-log'],
  [['--import', STATEMENTS], '--import and --attestations'],
  [['--export', '-', '--save-snapshot', STATEMENTS], '--save-snapshot and --attestations'],
])('attest %j does not overwrite what it reads', async (args, options) => {
  const before = contents();
  const { stderr, exitCode } = await attest(args);
  expect(stderr).toContain(`${options} name the same file`);
  expect(exitCode).toBe(2);
  expect(contents()).toEqual(before);
});
