import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { accounts, auditRuns, domains } from '../support/commands/audit-runs';

const { file, start, audit } = auditRuns();

/** Only Linux has the device `/dev/full`. */
const describeOnLinux = process.platform === 'linux' ? describe : describe.skip;

describeOnLinux('on a full disk', () => {
  test('a snapshot that cannot be saved is still judged', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const args = ['--format', 'json', '--only', 'VOICE-06'];
    const { stdout, stderr, exitCode } = await audit([...args, '--save-snapshot', '/dev/full']);
    expect(JSON.parse(stdout).requirements).toMatchObject([{ id: 'VOICE-06', verdict: 'FAIL' }]);
    expect(stderr).toContain('--save-snapshot: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
  });

  test('the report goes to stdout when its file cannot be written', async () => {
    await start({ ...accounts(1), ...domains(2, false) });
    const args = ['--format', 'json', '--only', 'VOICE-06', '--out', '/dev/full'];
    const { stdout, stderr, exitCode } = await audit(args);
    expect(JSON.parse(stdout).requirements).toMatchObject([{ id: 'VOICE-06', verdict: 'FAIL' }]);
    expect(stderr).toContain('--out: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
  });

  test.each(['--out', '--action-plan'])(
    'the evidence is packed when %s cannot be written',
    async (option) => {
      await start({ ...accounts(1), ...domains(2, false) });
      const pack = file('kept.zip');
      const { stderr, exitCode } = await audit([
        ...['--only', 'VOICE-06', option, '/dev/full', '--evidence', pack],
      ]);
      expect(stderr).toContain('The evidence is packed');
      expect(stderr).toContain(`${option}: the disk is full; make room, and run it again\n`);
      expect(exitCode).toBe(2);
      expect(Object.keys(unzipSync(readFileSync(pack)))).toContain('manifest.json');
    },
  );

  test('evidence that cannot be packed does not delete a device', async () => {
    await start(accounts());
    const device = file('device');
    symlinkSync('/dev/full', device);
    const { stderr, exitCode } = await audit(['--only', 'VOICE-06', '--evidence', device]);
    expect(stderr).toContain('--evidence: the disk is full; make room, and run it again\n');
    expect(exitCode).toBe(2);
    expect(lstatSync(device).isSymbolicLink()).toBe(true);
  });
});
