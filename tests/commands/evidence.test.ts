import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { snapshotPieces } from '../../src/audit/snapshot/saved-snapshot';
import { snapshotOf } from '../support/audit/snapshots';
import { runCommand } from '../support/commands/run-command';
import { describeWithSsh, sshKey } from '../support/commands/ssh-key';
import { temporaryFolder } from '../support/temporary-folder';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder, 'snapshot.json'), [...snapshotPieces(snapshotOf())].join(''));
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'garbage'), 'no list of signers\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runCommand(args, { cwd: folder });
const pack = (name: string, ...more: readonly string[]) =>
  run('audit', '--snapshot', 'snapshot.json', '--evidence', name, '--out', `${name}.csv`, ...more);
const verify = (name: string, ...more: readonly string[]) =>
  run('evidence', 'verify', name, ...more);

describe.each(['nowhere', 'folder', 'garbage'])('an unusable list of signers: %s', (list) => {
  test.each([
    ['evidence verify', ['evidence', 'verify', 'pack.zip']],
    ['audit', ['audit', '--snapshot', 'snapshot.json', '--only', 'ACCT-01']],
    ['attest', ['attest', '--snapshot', 'snapshot.json', '--export', '-']],
  ])('ends %s with 2', async (_command, args) => {
    expect(await run(...args, '--allowed-signers', list)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^--allowed-signers: the file /),
    });
  });
});

describeWithSsh('evidence verify --allowed-signers', () => {
  test('ends with 1 for a pack that nobody on the list has signed', async () => {
    const auditor = sshKey(folder, 'auditor');
    const stranger = sshKey(folder, 'stranger');
    writeFileSync(join(folder, 'signers'), `auditor@example.com ${auditor.publicKey}\n`);
    await pack('own.zip', '--sign', auditor.file);
    await pack('other.zip', '--sign', stranger.file);
    await pack('unsigned.zip');

    const signers = ['--allowed-signers', 'signers'];
    expect(await verify('own.zip', ...signers)).toMatchObject({ exitCode: 0 });
    expect(await verify('other.zip', ...signers)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('a key that is not on the list of signers'),
    });
    expect(await verify('unsigned.zip', ...signers)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('\nnot signed\n'),
    });
    expect(await verify('other.zip')).toMatchObject({ exitCode: 0 });
  });
});
