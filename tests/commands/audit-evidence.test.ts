import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { signWithSshKey } from '../../src/ssh-signature/sign-with-ssh-key';
import { ACCOUNT, accounts, auditRuns, DOMAINS } from '../support/commands/audit-runs';
import { runCommand } from '../support/commands/run-command';
import { describeWithSsh, sshKey } from '../support/commands/ssh-key';

const { folder, file, start, audit, auditJson } = auditRuns();

describeWithSsh('a signed file of attestations', () => {
  const text = `version: 1\naccount_labels:\n  ${ACCOUNT}: Clinic North\nattestations: []\n`;

  test('is reported with its key and the key’s owner', async () => {
    const path = file('signed.yaml');
    const key = sshKey(folder(), 'signer');
    writeFileSync(path, text);
    const signature = signWithSshKey(Buffer.from(text), key.file, 'hipaa-guard-attestations');
    writeFileSync(`${path}.sig`, signature);
    const signers = file('signers');
    writeFileSync(signers, `privacy@example.com ${key.publicKey}\n`);

    await start(accounts());
    const args = ['--attestations', path, '--only', 'ACCT-01'];
    const { result } = await auditJson([...args, '--allowed-signers', signers]);
    expect(result.provenance.attestations?.signer).toEqual({
      key: expect.stringMatching(/^SHA256:/),
      principal: 'privacy@example.com',
    });
    expect(result.account_labels).toEqual({ [ACCOUNT]: 'Clinic North' });
    expect((await audit(args)).stdout).toMatch(
      /Statements, SHA-256 \w+, signed by the key SHA256:/,
    );

    const others = file('others');
    writeFileSync(others, `privacy@example.com ${sshKey(folder(), 'other').publicKey}\n`);
    const { stderr: notices } = await audit([...args, '--allowed-signers', others]);
    expect(notices).toContain('Nobody on the list of signers has signed the statements.\n');
    writeFileSync(path, text);
    rmSync(`${path}.sig`);
    expect((await audit([...args, '--allowed-signers', signers])).stdout).toContain(
      'Nobody on the list of signers has signed the statements.\n',
    );
    writeFileSync(`${path}.sig`, signature);

    writeFileSync(path, `${text}# edited\n`);
    const { exitCode, stderr } = await audit(args);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining('--attestations: the file is not what was signed'),
    });
  });
});

describeWithSsh('a pack of evidence', () => {
  test('holds reports, snapshot, statements and log, and is verified without a network', async () => {
    const pack = file('evidence.zip');
    const statements = file('packed.yaml');
    writeFileSync(statements, 'version: 1\nattestations: []\n');
    const key = sshKey(folder(), 'packer');
    await start(accounts());
    const { exitCode, stderr } = await audit([
      ...['--only', 'VOICE-06', '--attestations', statements, '--access-log', file('pack.jsonl')],
      ...['--actor', 'auditor-1', '--evidence', pack, '--sign', key.file],
    ]);
    expect(stderr).toContain('The evidence is packed and signed.');
    expect(exitCode).toBe(0);
    expect(statSync(pack).mode & 0o777).toBe(0o600);
    const files = unzipSync(readFileSync(pack));
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'report.html',
      'result.json',
      'findings.csv',
      'detections.ocsf.json',
      'compliance.ocsf.json',
      'snapshot.json',
      'statements.yaml',
      'access-log.ndjson',
      'manifest.json',
      'manifest.json.sig',
    ]);

    const signers = file('packers');
    writeFileSync(signers, `auditor@example.com ${key.publicKey}\n`);
    const verified = await evidence(['verify', pack, '--allowed-signers', signers]);
    expect(verified.stdout).toMatch(
      /^whole: 9 files, of the snapshot of .*\nsigned by auditor@example.com with the key SHA256:.*\nSHA-256 of the pack: \w{64}\n$/,
    );
    expect(verified.exitCode).toBe(0);

    const bytes = readFileSync(pack);
    const place = bytes.indexOf('"verdict"', bytes.indexOf('"schema_version"'));
    bytes.write('"VERDICT"', place);
    writeFileSync(pack, bytes);
    const changed = await evidence(['verify', pack]);
    expect(changed.stdout).toContain('changed: result.json is not what the manifest lists\n');
    expect(changed.exitCode).toBe(1);
  });

  test('is not written with other statements than those that the rows were judged with', async () => {
    const statements = file('edited-meanwhile.yaml');
    writeFileSync(statements, 'version: 1\nattestations: []\n');
    await start({
      ...accounts(),
      [DOMAINS]: () => {
        writeFileSync(statements, 'version: 1\nattestations: []\n# another\n');
        return { key: 'domains', list: [] };
      },
    });
    const pack = file('meanwhile.zip');
    expect(
      await audit(['--only', 'VOICE-06', '--attestations', statements, '--evidence', pack]),
    ).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('VOICE-06'),
      stderr: expect.stringContaining('--evidence: the statements have changed in the meantime'),
    });
    expect(existsSync(pack)).toBe(false);
  });

  test('is not started with a missing key, or without a pack to sign', async () => {
    expect(await audit(['--evidence', file('x.zip'), '--sign', file('no-key')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--sign: the key cannot be read'),
    });
    expect(await audit(['--sign', file('no-key')])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--sign needs --evidence'),
    });
    expect(existsSync(file('x.zip'))).toBe(false);
  });

  test('is not started under the name of another kind of file', async () => {
    for (const name of ['x.txt', 'audit.html']) {
      expect(await audit(['--evidence', file(name)])).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('--evidence: the pack is a ZIP file'),
      });
      expect(existsSync(file(name))).toBe(false);
    }
  });

  test('that is no pack is reported, and one that cannot be read is an error', async () => {
    const none = file('none.zip');
    writeFileSync(none, 'canary');
    expect(await evidence(['verify', none])).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('changed: it has no readable manifest'),
    });
    expect(await evidence(['verify', file('nowhere.zip')])).toMatchObject({ exitCode: 2 });
    expect(await evidence(['open', none])).toMatchObject({ exitCode: 2 });
  });

  function evidence(args: readonly string[]) {
    return runCommand(['evidence', ...args], { cwd: folder() });
  }
});
