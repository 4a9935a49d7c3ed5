import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkSshSignature } from '../../src/ssh-signature/check-ssh-signature';
import { runCommand } from '../support/commands/run-command';
import { describeWithSsh, sshKey } from '../support/commands/ssh-key';
import { temporaryFolder } from '../support/temporary-folder';

describeWithSsh('attest --sign', () => {
  let folder: string;
  let statements: string;
  let key: string;

  beforeEach(() => {
    folder = temporaryFolder();
    statements = join(folder, 'hipaa-attestations.yaml');
    writeFileSync(statements, '# kept by compliance\nversion: 1\nattestations: []\n');
    key = sshKey(folder).file;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const attest = (...args: readonly string[]) => runCommand(['attest', ...args], { cwd: folder });

  test('writes the signature of the file beside it', async () => {
    const { exitCode, stderr } = await attest('--sign', key);
    expect(stderr).toContain('The file of statements is signed');
    expect(exitCode).toBe(0);
    const signature = readFileSync(`${statements}.sig`, 'utf8');
    const namespace = 'hipaa-guard-attestations';
    expect(checkSshSignature(readFileSync(statements), signature, { namespace })).not.toBeNull();
  });

  test('is needed again after another answer', async () => {
    await attest('--sign', key);
    const day = (days: number) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const answer = {
      row: 'ACCT-02',
      accounts: 'all',
      answer: 'yes',
      role: 'Privacy officer',
      attested_at: day(-1),
      expires_at: day(100),
      evidence_type: 'ticket',
      evidence: 'GRC-2',
    };
    const others = ['resources', 'findings', 'rationale', 'in_phi_scope'];
    const sheet = join(folder, 'sheet.csv');
    const head = [...Object.keys(answer), ...others].join(',');
    const line = [...Object.values(answer), ...others.map(() => '')].join(',');
    writeFileSync(sheet, `${head}\n${line}\n`);

    const { exitCode, stderr } = await attest('--import', sheet);
    expect(stderr).toContain('1 statement imported.');
    expect(stderr).toContain('sign it again with --sign KEY');
    expect(exitCode).toBe(0);
    expect(existsSync(`${statements}.sig`)).toBe(false);
    expect(readFileSync(statements, 'utf8')).toMatch(/^# kept by compliance\n[\s\S]*ACCT-02/);
  });

  test('does not start for a file that was changed after signing', async () => {
    await attest('--sign', key);
    writeFileSync(statements, 'version: 1\nattestations: []\n');
    const { exitCode, stderr } = await attest('--sign', key);
    expect(stderr).toContain('the file is not what was signed');
    expect(exitCode).toBe(2);
  });
});
